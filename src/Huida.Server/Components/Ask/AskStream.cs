using Huida.Answering;
using Huida.Storage;

namespace Huida.Server.Components.Ask;

/// <summary>Asks a question and follows its answer: <see cref="Answerer.StreamAsync"/>, or a scripted one where a page's states are looked at.</summary>
internal delegate IAsyncEnumerable<AnswerEvent> AskStream(AskRequest request, Scope scope, CancellationToken cancellationToken);

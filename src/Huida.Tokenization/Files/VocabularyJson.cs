using System.Text.Json.Serialization;

namespace Huida.Tokenization.Files;

/// <summary>How vocab.json is read without reflection.</summary>
[JsonSerializable(typeof(Dictionary<string, int>))]
internal sealed partial class VocabularyJson : JsonSerializerContext;

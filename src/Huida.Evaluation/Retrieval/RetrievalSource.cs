using System.Security.Cryptography;
using System.Text;

namespace Huida.Evaluation.Retrieval;

/// <summary>A public set of questions about paragraphs, and how it falls into a measured and a tuning part.</summary>
public abstract class RetrievalSource(string name)
{
    /// <summary>CMRC 2018, simplified Chinese: measured on its development file, tuned on trial and training file.</summary>
    public static RetrievalSource Cmrc { get; } = new CmrcSource();

    /// <summary>SQuAD 2.0, English, half of whose questions are not answerable: measured on about a fifth of the articles.</summary>
    public static RetrievalSource Squad2 { get; } = new Squad2Source();

    public string Name => name;

    /// <summary>The files of a part below the folder of sets.</summary>
    public abstract IReadOnlyList<string> Files(string sets, Part part);

    public async Task<RetrievalSet> ReadAsync(string sets, Part part, CancellationToken cancellationToken)
    {
        var paragraphs = new List<string>();
        var questions = new List<RetrievalQuestion>();
        foreach (string path in Files(sets, part))
        {
            foreach (var article in (await SquadFile.ReadAsync(path, cancellationToken)).Data)
            {
                foreach (var paragraph in article.Paragraphs)
                {
                    if (IsAsked(article, part))
                    {
                        questions.AddRange(paragraph.Qas.Select(qa => new RetrievalQuestion(qa.Question, paragraphs.Count, !qa.IsImpossible)));
                    }

                    paragraphs.Add(paragraph.Context);
                }
            }
        }

        return new RetrievalSet(Name, part, paragraphs, questions);
    }

    /// <summary>Whether the part asks the questions of this article. Its paragraphs are searched in any case.</summary>
    private protected abstract bool IsAsked(SquadArticle article, Part part);

    private sealed class CmrcSource() : RetrievalSource("cmrc")
    {
        public override IReadOnlyList<string> Files(string sets, Part part) =>
        [
            .. (part == Part.Measure ? ["cmrc2018_dev.json"] : (string[])["cmrc2018_trial.json", "cmrc2018_train.json"])
                .Select(file => Path.Combine(sets, "language", "cmrc2018", file)),
        ];

        private protected override bool IsAsked(SquadArticle article, Part part) => true;
    }

    private sealed class Squad2Source() : RetrievalSource("squad2")
    {
        private const int Parts = 5;

        public override IReadOnlyList<string> Files(string sets, Part part) => [Path.Combine(sets, "language", "squad2_cs224n", "dev-v2.0.json")];

        // By article, as questions about one article resemble one another; by hash, so that nobody chose which.
        private protected override bool IsAsked(SquadArticle article, Part part)
        {
#pragma warning disable CA5350 // the split keeps no secret
            bool isMeasured = SHA1.HashData(Encoding.UTF8.GetBytes(article.Title!))[0] % Parts == 0;
#pragma warning restore CA5350

            return isMeasured == (part == Part.Measure);
        }
    }
}

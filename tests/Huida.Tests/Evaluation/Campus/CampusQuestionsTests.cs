using System.Globalization;
using System.Text;
using Huida.Evaluation;
using Huida.Evaluation.Campus;
using Huida.Evaluation.Labels;
using Huida.Storage;

namespace Huida.Tests.Evaluation.Campus;

/// <summary>The questions that ship: what is tuned on is not what is measured, and every label names something.</summary>
public sealed class CampusQuestionsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parts_ShareNoQuestion()
    {
        var measured = (await ReadAsync(Part.Measure)).SelectMany(set => set.Questions).Select(label => Fold(label.Question)).ToList();
        var tunedOn = (await ReadAsync(Part.Train)).SelectMany(set => set.Questions).Select(label => Fold(label.Question)).ToList();

        Assert.NotEmpty(measured);
        Assert.NotEmpty(tunedOn);
        Assert.Equal(measured.Count + tunedOn.Count, measured.Concat(tunedOn).Distinct().Count());
    }

    [Fact]
    public async Task Questions_AreNoWordingsOfTheFaq()
    {
        string faq = Fold(string.Concat(Directory.GetFiles(CampusSample.Shipped.Folder, "faq.*.csv").Select(File.ReadAllText)));

        var labels = (await ReadAsync(Part.Measure)).Concat(await ReadAsync(Part.Train)).SelectMany(set => set.Questions);

        Assert.DoesNotContain(labels, label => faq.Contains(Fold(label.Question), StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Labels_AfterIngestion_AreAllFound()
    {
        await using var host = await EvaluationHost.OpenAsync(Cancellation);
        await CampusSample.Shipped.LoadAsync(host, progress: null, Cancellation);
        IReadOnlyList<LabelledSet> sets = [.. await ReadAsync(Part.Measure), .. await ReadAsync(Part.Train)];

        var result = await host.Get<GoldLabels>().FindAsync(sets, Scope.Owner, Cancellation);

        var gold = Assert.IsType<LabelResult<IReadOnlyList<GoldQuestion>>.Good>(result).Value;
        Assert.Equal(sets.Sum(set => set.Questions.Count), gold.Count);
    }

    private static async Task<IReadOnlyList<LabelledSet>> ReadAsync(Part part) =>
        Assert.IsType<LabelResult<IReadOnlyList<LabelledSet>>.Good>(await CampusSample.Shipped.ReadQuestionsAsync(part, Cancellation)).Value;

    private static string Fold(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture).Where(char.IsLetterOrDigit));
}

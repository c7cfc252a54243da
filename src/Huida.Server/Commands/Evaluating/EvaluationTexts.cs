using System.Globalization;
using System.Resources;
using Huida.Evaluation.Labels;
using Huida.Tokenization;

namespace Huida.Server.Commands.Evaluating;

/// <summary>The words of evaluation and calibration in the terminal's language, from Resources/Evaluation.resx and Evaluation.zh.resx.</summary>
internal sealed class EvaluationTexts(Language language)
{
    private static readonly ResourceManager Resources = new("Huida.Server.Resources.Evaluation", typeof(EvaluationTexts).Assembly);
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private CultureInfo Culture => language == Language.Chinese ? Chinese : English;

    public string this[string key] => Resources.GetString(key, Culture) ?? throw new MissingManifestResourceException(key);

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(Culture, this[key], values);

    /// <summary>What is wrong with labelled questions, where, and what to do.</summary>
    public string Fault(LabelFault fault)
    {
        string problem = Format($"Label.{fault.Problem}", fault.Value);

        return fault.Entry is { } entry ? Format("Label.At", fault.File, entry, problem) : Format("Label.In", fault.File, problem);
    }

    public string Percent(double share) => share.ToString("P1", Culture);

    public string Number(double value) => value.ToString("N3", Culture);

}

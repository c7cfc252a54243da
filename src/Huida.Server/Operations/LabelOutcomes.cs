using System.Diagnostics;
using Huida.Evaluation.Labels;
using Huida.Server.Words;

namespace Huida.Server.Operations;

/// <summary>What is wrong with labelled questions, in words.</summary>
internal static class LabelOutcomes
{
    public static Outcome<T> ToOutcome<T>(this LabelResult<T> result, Messages messages)
        where T : notnull => result switch
        {
            LabelResult<T>.Good(var value) => value,
            LabelResult<T>.Bad(var fault) => Describe(fault, messages),
            _ => throw new UnreachableException(),
        };

    private static Problem Describe(LabelFault fault, Messages messages)
    {
        string problem = messages.Format($"{nameof(LabelProblem)}.{fault.Problem}", fault.Value);
        string place = fault.Entry is { } entry
            ? messages.Format("Eval.Label.At", fault.File, entry, problem)
            : messages.Format("Eval.Label.In", fault.File, problem);

        return messages.Problem(ProblemCode.QuestionsBad, place, messages.Remedy(fault.Problem));
    }
}

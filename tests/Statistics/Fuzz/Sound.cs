using System.Runtime.CompilerServices;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Fuzz;

/// <summary>What every result must be: finite, in order, in its range, or missing with a reason that has words.</summary>
static class Sound
{
    public static void Number(double number, double from = double.MinValue, double to = double.MaxValue)
    {
        if (!(number >= from && number <= to)) throw new UnsoundException($"{number:R} is not from {from:R} to {to:R}.");
    }

    /// <summary>Limits in order; without end only at a confidence of 1.</summary>
    public static void Limits(Interval limits, double confidence, double from = double.NegativeInfinity, double to = double.PositiveInfinity)
    {
        var (least, most) = confidence == 1 ? (from, to) : (Math.Max(from, double.MinValue), Math.Min(to, double.MaxValue));
        if (!(limits.Lower >= least && limits.Upper <= most && limits.Lower <= limits.Upper)) throw new UnsoundException($"{limits} at {confidence:R} is not in order from {least:R} to {most:R}.");
    }

    public static void Answer<T>(Answer<T> answer, Action<T> check)
        where T : struct
    {
        if (answer.TryGet(out var value)) check(value);
        else if (!answer.Reason!.Value.Words().EndsWith('.')) throw new UnsoundException($"{answer.Reason} has no sentence.");
        if (string.IsNullOrEmpty(answer.ToString())) throw new UnsoundException("The answer has no words.");
    }

    public static void True(bool holds, string otherwise)
    {
        if (!holds) throw new UnsoundException(otherwise);
    }

    public static void True(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] Otherwise otherwise)
    {
        if (!holds) throw new UnsoundException(otherwise.Words);
    }

    /// <summary>Why a refusal is not a full sentence; null if it is one.</summary>
    public static string? Unclear(ArgumentException refusal)
    {
        if (refusal is ArgumentNullException) return null;
        var sentence = refusal.Message.Split(" (Parameter", 2)[0].Split('\n')[0].Trim();
        return sentence.Length > 12 && char.IsUpper(sentence[0]) && sentence.EndsWith('.') && sentence.Count(letter => letter == ' ') >= 3 ? null : $"“{sentence}” is not a sentence that says what to give.";
    }
}

/// <summary>Words that are put together only where something does not hold: ten million times they would take longer than the methods.</summary>
[InterpolatedStringHandler]
ref struct Otherwise
{
    DefaultInterpolatedStringHandler _words;

    public Otherwise(int literals, int holes, bool holds, out bool needed)
    {
        needed = !holds;
        _words = needed ? new(literals, holes) : default;
    }

    public string Words => _words.ToStringAndClear();

    public void AppendLiteral(string text) => _words.AppendLiteral(text);

    public void AppendFormatted<T>(T value, string? format = null) => _words.AppendFormatted(value, format);
}

/// <summary>A result that is not what every result must be.</summary>
sealed class UnsoundException(string message) : Exception(message);

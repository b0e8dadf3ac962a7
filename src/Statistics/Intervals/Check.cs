using System.Runtime.CompilerServices;

namespace Endeavour.Statistics;

/// <summary>The checks that the methods share. Each throws with a sentence that says what to give instead.</summary>
static class Check
{
    // No number of people, and no rate, is outside these; within them no product or square of a method overflows or vanishes.
    public const double LeastCount = 1e-120;
    public const double Least = 1e-60;
    public const double Most = 1e60;

    public static void Confidence(double confidence)
    {
        if (confidence is >= 0.9 and <= 1) return;
        throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Give the confidence as a proportion from 0.9 to 1, such as 0.95 for 95%.");
    }

    public static void Multiplier(double multiplier)
    {
        if (multiplier is >= Least and <= Most) return;
        throw new ArgumentOutOfRangeException(nameof(multiplier), multiplier, "Give a multiplier above zero, such as 100 or 100,000; from 1e-60 to 1e60.");
    }

    public static void Count(double count)
    {
        if (count is 0 or (>= LeastCount and <= Most)) return;
        throw new ArgumentOutOfRangeException(nameof(count), count, "Give a count of zero or more; if not zero, from 1e-120 to 1e60.");
    }

    public static void Rate(double rate)
    {
        if (rate is 0 or (>= LeastCount and <= Most)) return;
        throw new ArgumentOutOfRangeException(nameof(rate), rate, "Give a rate of zero or more; if not zero, from 1e-120 to 1e60.");
    }

    public static void Years(double years)
    {
        if (years is >= Least and <= Most) return;
        throw new ArgumentOutOfRangeException(nameof(years), years, "Give a number of years above zero; from 1e-60 to 1e60.");
    }

    public static void Denominator(double denominator)
    {
        if (denominator is >= Least and <= Most) return;
        throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "Give a denominator above zero, in whole people or events; from 1e-60 to 1e60.");
    }

    public static void Population(double population)
    {
        if (population is 0 or (>= Least and <= Most)) return;
        throw new ArgumentOutOfRangeException(nameof(population), population, "Give a population of zero or more, in whole people; if not zero, from 1e-60 to 1e60.");
    }

    public static void Weights(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            if (weight is not (0 or (>= Least and <= Most))) throw new ArgumentOutOfRangeException(nameof(weights), weight, "Give weights of zero or more; if not zero, from 1e-60 to 1e60.");
            sum += weight;
        }
        if (sum == 0) throw new ArgumentOutOfRangeException(nameof(weights), sum, "Give weights that are not all zero.");
    }

    public static void Error(double error)
    {
        if (error is 0 or (>= Least and <= Most)) return;
        throw new ArgumentOutOfRangeException(nameof(error), error, "Give a standard error of zero or more; if not zero, from 1e-60 to 1e60.");
    }

    /// <summary>What the numbers of all age bands of an area add up to; each of them has been checked.</summary>
    public static void Sum(double sum)
    {
        if (sum > Most) throw SumTooLarge(nameof(sum));
    }

    public static ArgumentOutOfRangeException SumTooLarge(string name) => new(name, "Give smaller numbers: together these are more than 1e60.");

    public static void CountWithinDenominator(double count, double denominator)
    {
        Count(count);
        Denominator(denominator);
        if (count <= denominator) return;
        throw new ArgumentOutOfRangeException(nameof(count), count, "Give a count no larger than its denominator: a proportion cannot exceed the whole.");
    }

    public static void Finite(double number, [CallerArgumentExpression(nameof(number))] string name = "")
    {
        if (number is >= -Most and <= Most) return;
        throw new ArgumentOutOfRangeException(name, number, "Give a finite number from -1e60 to 1e60; leave out what is missing.");
    }

    public static void Limits(Interval limits, [CallerArgumentExpression(nameof(limits))] string name = "")
    {
        if (limits.Lower <= limits.Upper) return;
        throw new ArgumentException("Give both limits, the lower one no higher than the upper one.", name);
    }

    /// <summary>The lengths of a batch's spans must fit each other.</summary>
    public static void Batch(int counts, int denominators, int confidences, int limits)
    {
        if (counts != denominators) throw new ArgumentException("Give one denominator for each count.", nameof(denominators));
        Room(counts, confidences, limits);
    }

    /// <summary>A batch of limits needs one place for each row and each level.</summary>
    public static void Room(int rows, int confidences, int limits)
    {
        if ((long)rows * confidences != limits) throw new ArgumentException("Give room for one interval for each row and each confidence level.", nameof(limits));
    }

    /// <summary>A batch of areas × bands, row-major: how many areas there are.</summary>
    public static int Areas(int cells, int bands, int results)
    {
        if (bands == 0) throw new ArgumentException("Give at least one age band.", nameof(bands));
        if ((long)results * bands != cells) throw new ArgumentException("Give a number for each area and each age band, area after area, and room for one result for each area.", nameof(results));
        return results;
    }

    /// <summary>Checks the levels of a batch and gives the z of each.</summary>
    public static void Levels(ReadOnlySpan<double> confidences, Span<double> z)
    {
        for (var level = 0; level < confidences.Length; level++)
        {
            Confidence(confidences[level]);
            z[level] = Distributions.Normal.TwoSided(confidences[level]);
        }
    }
}

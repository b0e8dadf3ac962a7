using System.Text.RegularExpressions;

namespace Endeavour.Platform.Readability;

/// <summary>
/// How hard a text is to read: the Flesch–Kincaid grade (Kincaid and others, 1975: 0.39 words a sentence + 11.8 syllables a word − 15.59), and the age at which
/// that grade is read. It counts lengths and knows no meaning: it is a hint to an author, and never a rule.
/// </summary>
/// <param name="Words">How many words it has; without any, nothing is said.</param>
/// <param name="Longest">The longest sentence, in words.</param>
public sealed partial record ReadingLevel(int Words, int Sentences, int Syllables, int Longest)
{
    /// <summary>A child of the first grade is six.</summary>
    const int AgeOfGradeOne = 6, Youngest = 5;

    /// <summary>What is meant for everyone should be read at this age.</summary>
    public const int Aim = 11;

    /// <summary>Longer sentences lose readers.</summary>
    public const int LongSentence = 25;

    public double Grade => Words == 0 ? 0 : (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    /// <summary>Flesch's ease (1948): 100 is very easy, 30 is hard.</summary>
    public double Ease => Words == 0 ? 0 : 206.835 - (1.015 * Words / Sentences) - (84.6 * Syllables / Words);

    public int Age => Math.Max(Youngest, (int)Math.Round(Grade) + AgeOfGradeOne - 1);

    public static ReadingLevel Of(string? text)
    {
        var (words, sentences, syllables, longest) = (0, 0, 0, 0);
        // A figure that is filled in later is read as one word.
        foreach (var sentence in SentenceEnd().Split(Claim().Replace(text ?? "", "figure")))
        {
            var here = Word().Matches(sentence);
            if (here.Count == 0) continue;
            sentences++;
            words += here.Count;
            longest = Math.Max(longest, here.Count);
            syllables += here.Sum(word => SyllablesOf(word.Value));
        }
        return new(words, sentences, syllables, longest);
    }

    /// <summary>Groups of vowels; a silent e at the end is none. Numbers and initials count as one.</summary>
    public static int SyllablesOf(string word)
    {
        var letters = word.ToLowerInvariant().Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        var groups = Vowels().Count(letters);
        if (Silent().IsMatch(letters)) groups--;
        // Two vowels that are spoken apart.
        if (letters.EndsWith("ing", StringComparison.Ordinal) && letters.Length > 3 && "aeiouy".Contains(letters[^4], StringComparison.Ordinal)) groups++;
        return Math.Max(1, groups);
    }

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Claim();

    // A point within a number, and one after a single letter, end no sentence.
    [GeneratedRegex(@"(?<=[\p{L}\p{N})”""’'][.!?]+[)”""’']*)(?<!\b\p{L}\.)(?=\s|$)|[\r\n]\s*[\r\n]|[\r\n]\s*[-*•]\s")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}'’]|[.,](?=\p{N}))*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("[^aeiouyl]e$|[aeiouy]le$|[^aeiouydt]ed$|[^aeiouysxzhcg]es$")]
    private static partial Regex Silent();
}

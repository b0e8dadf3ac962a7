using System.Text;

namespace Endeavour.Accounts.SignIn.Passwords;

/// <summary>Long and hard to guess; no rule about digits or signs, which only make passwords predictable.</summary>
static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 200;
    // Of four; three takes a guesser of ten thousand a second more than eleven days.
    const int HardEnough = 3;
    static readonly Lazy<Zxcvbn.Zxcvbn> Judge = new(() => new Zxcvbn.Zxcvbn());

    /// <summary>What is wrong with a password, in words; nothing when it can be used.</summary>
    /// <param name="about">What others know of its holder and this site: e-mail, name, partnerships.</param>
    public static string? Problem(string password, IEnumerable<string> about)
    {
        if (password.Length < Shortest) return $"The password must have {Shortest} characters or more.";
        if (password.Length > Longest) return $"The password must have {Longest} characters or fewer.";
        var guesses = Words(about);
        // Longer ones take long to judge, and their beginning says enough.
        var judged = Judge.Value.EvaluatePassword(password.Length > 60 ? password[..60] : password, guesses);
        if (judged.Score >= HardEnough) return null;
        return guesses.Any(word => word.Length > 3 && password.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? "The password is too easy to guess, because it holds your name, e-mail address or partnership. Try three or four random words."
            : "The password is too easy to guess: it is, or is nearly, a common one. Try three or four random words.";
    }

    /// <summary>The whole, its words, and each twice, which is how short names are made long.</summary>
    static List<string> Words(IEnumerable<string> about) =>
        [.. about.Append("endeavour").SelectMany(text => text.Split(text.Where(sign => !char.IsLetterOrDigit(sign)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries)
            .Append(text)).Where(word => word.Length > 2).SelectMany(word => new[] { word, word + word }).Select(word => word.Normalize(NormalizationForm.FormKC)).Distinct(StringComparer.OrdinalIgnoreCase)];
}

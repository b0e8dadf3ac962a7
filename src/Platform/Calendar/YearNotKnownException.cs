using Endeavour.Platform.Problems;

namespace Endeavour.Platform.Calendar;

/// <summary>Refused: working days were asked of a year whose bank holidays nobody has said. Its sentence is for the person who gave the date.</summary>
public sealed class YearNotKnownException(string sentence) : Refusal(sentence);

namespace Endeavour.Evidence.NeedsAssessment.Questions;

/// <summary>What the evidence shows, in words that someone stands by. The public sees it once it is published.</summary>
/// <param name="Number">1, 2, 3 … within its question.</param>
/// <param name="Author">The post that wrote it.</param>
/// <param name="PublishedOn">None while it is a draft.</param>
public sealed record Finding(int Number, string Text, DateOnly On, string Author, DateOnly? PublishedOn)
{
    public bool IsPublished => PublishedOn is not null;
}

namespace Endeavour.Platform.Thread;

/// <summary>What one record is to another, read forwards: "an action <b>delivers</b> a priority".</summary>
public enum Relation
{
    Answers,
    Decides,
    Delivers,
    Evidences,
    Measures,
    Overlaps,
    PartOf,
    Promises,
    Shapes,
    Supersedes,
}

/// <summary>How relations are said, in both directions.</summary>
public static class RelationWords
{
    public static string Forwards(this Relation relation) => relation switch
    {
        Relation.Answers => "answers",
        Relation.Decides => "decides",
        Relation.Delivers => "delivers",
        Relation.Evidences => "is evidence for",
        Relation.Measures => "measures",
        Relation.Overlaps => "overlaps with",
        Relation.PartOf => "is part of",
        Relation.Promises => "promises",
        Relation.Shapes => "shapes",
        _ => "takes the place of",
    };

    public static string Backwards(this Relation relation) => relation switch
    {
        Relation.Answers => "is answered by",
        Relation.Decides => "is decided by",
        Relation.Delivers => "is delivered by",
        Relation.Evidences => "rests on",
        Relation.Measures => "is measured by",
        Relation.Overlaps => "overlaps with",
        Relation.PartOf => "has as a part",
        Relation.Promises => "is promised by",
        Relation.Shapes => "is shaped by",
        _ => "gives way to",
    };
}

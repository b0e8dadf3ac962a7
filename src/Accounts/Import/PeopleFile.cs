using Endeavour.Accounts.Organisations;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Yaml;

namespace Endeavour.Accounts.Import;

/// <summary>
/// Organisations and posts of one partnership as text, and the people of its demonstration. No file names a real person: those are entered on screen.
/// What it holds may be used only when it has no problems.
/// </summary>
public sealed record PeopleFile(string Name, Problems Problems, string Partnership)
{
    public IReadOnlyList<OrganisationLine> Organisations { get; private init; } = [];
    public IReadOnlyList<PostLine> Posts { get; private init; } = [];
    public IReadOnlyList<DemonstrationLine> Demonstration { get; private init; } = [];

    /// <summary>Whether a file is of this kind: its first key is <c>people</c>.</summary>
    public static bool Is(byte[] content) => Root(content, new Problems("")) is { Entries: [{ Key: "people" }] };

    public static PeopleFile Read(string name, byte[] content)
    {
        var problems = new Problems(name);
        if (Root(content, problems) is not { } root || new Fields(root, "", new Values(problems)).Group("people") is not { } fields) return new(name, problems, "");
        fields.Require("partnership", "organisations", "posts");
        var partnership = fields.Text("partnership") ?? "";
        var organisations = fields.Groups("organisations", Organisation);
        var posts = fields.Groups("posts", Post);
        var demonstration = fields.Groups("demonstration", Person);
        fields.Close();
        Check(problems, organisations, posts, demonstration);
        return new(name, problems, partnership) { Organisations = organisations, Posts = posts, Demonstration = demonstration };
    }

    static Mapping? Root(byte[] content, Problems problems) => FileText.Read(content, problems) is { } text ? new Composer(problems).Compose(text) as Mapping : null;

    static OrganisationLine Organisation(Fields fields)
    {
        fields.Require("id", "name", "kind");
        var line = new OrganisationLine(fields.Id("id") ?? "", fields.Text("name") ?? "", fields.Word<OrganisationKind>("kind") ?? OrganisationKind.Other,
            fields.Has("part-of") ? fields.Text("part-of") : null, fields.Has("from") ? fields.Date("from") : null, fields.Groups("areas", Area), fields.Line);
        fields.Close();
        return line;
    }

    static CoveredArea Area(Fields fields)
    {
        fields.Require("code", "name");
        var area = new CoveredArea(fields.Text("code") ?? "", fields.Text("name") ?? "");
        fields.Close();
        return area;
    }

    static PostLine Post(Fields fields)
    {
        fields.Require("id", "title", "organisation", "from");
        var roles = fields.List("roles", (node, path) => fields.Values.Word<Role>(node, path) is { } role ? (object)role : null).Cast<Role>().ToList();
        var line = new PostLine(fields.Id("id") ?? "", fields.Text("title") ?? "", fields.Text("organisation") ?? "", fields.Date("from") ?? default, roles,
            fields.Has("seats") ? fields.Whole("seats", 1, 100) ?? 1 : 1, fields.Has("statutory") && fields.Word("statutory", ["yes", "no"]) == "yes", fields.Line);
        fields.Close();
        return line;
    }

    static DemonstrationLine Person(Fields fields)
    {
        fields.Require("post", "called");
        var line = new DemonstrationLine(fields.Text("post") ?? "", fields.Text("called") ?? "", fields.Line);
        fields.Close();
        return line;
    }

    static void Check(Problems problems, List<OrganisationLine> organisations, List<PostLine> posts, List<DemonstrationLine> demonstration)
    {
        Twice(problems, organisations.Select(line => (line.Id, line.Line)), "organisation");
        Twice(problems, posts.Select(line => (line.Id, line.Line)), "post");
        foreach (var line in organisations.Where(line => line.PartOf is not null && organisations.TakeWhile(other => other != line).All(other => other.Id != line.PartOf)))
            problems.Add(line.Line, "organisations", "unknown-id", $"`{line.PartOf}` is not an organisation above this one.{Nearest.Hint(line.PartOf!, organisations.Select(other => other.Id))}");
        foreach (var line in posts.Where(line => organisations.All(other => other.Id != line.Organisation)))
            problems.Add(line.Line, "posts", "unknown-id", $"`{line.Organisation}` is not an organisation of this file.{Nearest.Hint(line.Organisation, organisations.Select(other => other.Id))}");
        foreach (var line in demonstration.Where(line => posts.All(post => post.Id != line.Post)))
            problems.Add(line.Line, "demonstration", "unknown-id", $"`{line.Post}` is not a post of this file.{Nearest.Hint(line.Post, posts.Select(post => post.Id))}");
    }

    static void Twice(Problems problems, IEnumerable<(string Id, int Line)> lines, string what)
    {
        foreach (var same in lines.Where(line => line.Id != "").GroupBy(line => line.Id).Where(same => same.Count() > 1))
            problems.Add(same.Last().Line, what, "duplicate-id", $"The {what} `{same.Key}` is listed twice: first on line {same.First().Line}. Give one of them another id.");
    }
}

/// <summary>An organisation of the file, or a body of the partnership.</summary>
public sealed record OrganisationLine(string Id, string Name, OrganisationKind Kind, string? PartOf, DateOnly? From, IReadOnlyList<CoveredArea> Areas, int Line);

/// <summary>A post of the file.</summary>
public sealed record PostLine(string Id, string Title, string Organisation, DateOnly From, IReadOnlyList<Role> Roles, int Seats, bool Statutory, int Line);

/// <summary>An invented person who holds a post in the demonstration.</summary>
public sealed record DemonstrationLine(string Post, string Called, int Line);

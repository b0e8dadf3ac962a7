using System.ComponentModel;
using Endeavour.Accounts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Records;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.EasyRead;

/// <summary>Looks after one Easy Read text: asked for, being made, tested with readers, signed off. It stands beside the version, which it does not change.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator, Role.EngagementOfficer, Role.EqualityLead)]
public sealed class EditModel(ReadStrategies read, CurrentPartnership current, Acting acting, TakeFile take) : FormPage<EditModel.Fields>
{
    readonly AppDb _db = read.Db;
    EasyReading? _reading;

    public EasyLine Line { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> States { get; } =
    [
        new("Asked for", nameof(EasyReadState.AskedFor)), new("Being made", nameof(EasyReadState.BeingMade)), new("Tested with readers", nameof(EasyReadState.TestedWithReaders)), new("Signed off: everyone sees it", nameof(EasyReadState.SignedOff)),
    ];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var (strategy, version, element) = ($"{RouteData.Values["strategy"]}", $"{RouteData.Values["version"]}", RouteData.Values["element"] as string);
        if (await read.Whole(strategy, version, cancellation) is not { } found) return false;
        if (await ReadEasy.One(_db, found, element, cancellation) is not { } line) return false;
        Line = line;
        _reading = line.Reading is { } held ? await _db.EasyReadings.SingleAsync(each => each.Id == held.Id, cancellation) : null;
        return true;
    }

    protected override (object Input, int Revision)? Saved() =>
        (new Fields { Text = _reading?.Text, Address = _reading?.Address, State = _reading?.State ?? EasyReadState.AskedFor, Readers = _reading?.Readers, Why = Input.Why }, _reading?.Revision ?? 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        _reading?.Expect(Revision);
        if (_reading is null && Revision != 0) throw new Refusal("This was not there when the form was filled in. Load the page again.");
        var reading = _reading ?? new() { Id = acting.NewKey(), Strategy = Line.Version.Slug, Version = Line.Element is null ? Line.Version.Version : ReadEasy.EveryVersion, Element = Line.Element?.Slug ?? "" };
        var (file, before) = (await Taken(reading.File, cancellation), reading.File);
        reading.Keep(Input.Text.Clean(), Input.Address.Clean(), file);
        reading.Come(Input.State, Input.Readers.Clean(), acting.Who.Post, London.DayOf(acting.Now), Line.Words);
        if (_reading is null) _db.Add(reading);
        await Mark(before, file, reading.State == EasyReadState.SignedOff, cancellation);
        await _db.SaveAsync(acting.Because(reading.State == EasyReadState.SignedOff ? "EasyReadSignedOff" : "EasyReadKept", Input.Why), cancellation);
        return LocalRedirect($"/{current.Id}/edit/easy-read");
    }

    /// <summary>The file that was given, or the one that is there unless it is taken away.</summary>
    async Task<Guid?> Taken(Guid? held, CancellationToken cancellation)
    {
        if (Input.File is not { } given) return Input.RemoveFile ? null : held;
        await using var content = given.OpenReadStream();
        var taken = await take.From(given.FileName, content, cancellation);
        if (!taken.Kept) throw new Refusal(taken.Problem, "Input.File");
        var record = FileRecord.Of(taken.File, Marking.Closed, acting);
        _db.Add(record);
        return record.Id;
    }

    /// <summary>A document is everyone's only while its text is signed off; the one before it is nobody's any more.</summary>
    async Task Mark(Guid? before, Guid? now, bool signed, CancellationToken cancellation)
    {
        Guid[] ids = [.. new[] { before, now }.OfType<Guid>().Distinct()];
        foreach (var record in _db.Files.Local.Where(each => ids.Contains(each.Id)).Concat(await _db.Files.Where(each => ids.Contains(each.Id)).ToListAsync(cancellation)).DistinctBy(each => each.Id).ToList())
            record.Mark(signed && record.Id == now ? Marking.Public : Marking.Closed);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Text")]
        public string? Text { get; set; }

        [DisplayName("Address")]
        public string? Address { get; set; }

        public IFormFile? File { get; set; }

        [DisplayName("Take the document away")]
        public bool RemoveFile { get; set; }

        [DisplayName("How far it has come")]
        public EasyReadState State { get; set; }

        [DisplayName("Who tested it")]
        public string? Readers { get; set; }
    }
}

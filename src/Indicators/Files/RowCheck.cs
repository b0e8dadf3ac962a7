using System.Globalization;
using Endeavour.Indicators.Periods;
using Endeavour.Statistics;
using Sylvan.Data.Csv;
using Span = Endeavour.Indicators.Periods.Period;

namespace Endeavour.Indicators.Files;

/// <summary>Turns one record into an observation, or says what is wrong with it and what to do.</summary>
sealed class RowCheck(string file, FingertipsHeader header, FileWords words, ImportProblems problems)
{
    readonly HashSet<string> _verdictsNotKnown = [], _periodsNotKnown = [];
    string _lastIndicator = "";
    int _lastIndicatorId;
    CsvDataReader _csv = null!;
    int _line;
    bool _sound;

    public FingertipsHeader Header => header;

    public bool Read(CsvDataReader csv, int line, ref ObservationRow row)
    {
        (_csv, _line, _sound) = (csv, line, true);
        row.Indicator = Indicator();
        row.Area = Area();
        row.Sex = Needed(FingertipsColumn.Sex, words.Sexes);
        row.Age = Needed(FingertipsColumn.Age, words.Ages);
        row.Category = words.Category(words.CategoryTypes.Of(Field(FingertipsColumn.CategoryType)), words.CategoryNames.Of(Field(FingertipsColumn.Category)));
        row.Period = Period();
        row.Note = words.Note(Field(FingertipsColumn.Note));
        row.Trend = words.Trends.Of(Field(FingertipsColumn.Trend));
        row.Published = Published(Field(FingertipsColumn.ComparedToEngland));
        Figures(ref row);
        return _sound;
    }

    void Figures(ref ObservationRow row)
    {
        row.Value = Figure(FingertipsColumn.Value);
        row.Lower95 = Figure(FingertipsColumn.Lower95);
        row.Upper95 = Figure(FingertipsColumn.Upper95);
        row.Lower998 = Figure(FingertipsColumn.Lower998);
        row.Upper998 = Figure(FingertipsColumn.Upper998);
        row.Count = Figure(FingertipsColumn.Count);
        row.Denominator = Figure(FingertipsColumn.Denominator);
        row.Missing = double.IsNaN(row.Value) ? words.NoteReasons[row.Note] : MissingReason.None;
        if (row.Lower95 > row.Upper95) Refuse(FingertipsColumn.Lower95, "limitsCrossed", "The lower limit is above the upper limit. Check both in the source.");
        if (row.Lower998 > row.Upper998) Refuse(FingertipsColumn.Lower998, "limitsCrossed", "The lower limit is above the upper limit. Check both in the source.");
    }

    ReadOnlySpan<char> Field(FingertipsColumn column) => header[column] is >= 0 and var position && position < _csv.RowFieldCount ? _csv.GetFieldSpan(position) : default;

    int Indicator()
    {
        var field = Field(FingertipsColumn.IndicatorId);
        if (field.Length > 0 && field.SequenceEqual(_lastIndicator)) return _lastIndicatorId;
        if (!int.TryParse(field.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
        {
            Refuse(FingertipsColumn.IndicatorId, "indicatorId", $"\"{Shown(field)}\" is not an indicator's number. Every row needs one, such as 90366.");
            return 0;
        }
        if (!words.Indicators.ContainsKey(id)) words.Indicators.Add(id, TextIds.Tidy(Field(FingertipsColumn.IndicatorName)));
        _lastIndicator = field.ToString();
        return _lastIndicatorId = id;
    }

    int Area()
    {
        var field = Field(FingertipsColumn.AreaCode);
        var id = words.AreaCodes.Of(field);
        if (words.AreaCodes.Texts[id].Length == 0) Refuse(FingertipsColumn.AreaCode, "areaCode", "The row names no area. Every row needs the area's code, such as E06000017.");
        if (id == words.Areas.Count)
            words.Areas.Add(new(words.AreaCodes.Texts[id], TextIds.Tidy(Field(FingertipsColumn.AreaName)), TextIds.Tidy(Field(FingertipsColumn.AreaType)), TextIds.Tidy(Field(FingertipsColumn.ParentCode))));
        return id;
    }

    int Needed(FingertipsColumn column, TextIds texts)
    {
        var id = texts.Of(Field(column));
        if (texts.Texts[id].Length == 0) Refuse(column, "blank", $"The row says no {column.ToString().ToLowerInvariant()}. Every row needs one (\"Persons\" and \"All ages\" where there is no split).");
        return id;
    }

    int Period()
    {
        var field = Field(FingertipsColumn.Period);
        if (words.Period(field, Field(FingertipsColumn.Sortable)) is { } key)
        {
            if (!Span.FromKey(key).IsMeasured && _periodsNotKnown.Add(field.ToString()))
                problems.Add(new(file, _line, header.Name(FingertipsColumn.Period), "periodUnknown", $"\"{Shown(field)}\" is not a period that is known. It was put in its place by the publisher's sort key; no trend is worked out from it.", Refuses: false));
            return key;
        }
        var why = ImpossiblePeriod.Why(TextIds.Tidy(field)) ?? "its form is not known";
        Refuse(FingertipsColumn.Period, "period", $"\"{Shown(field)}\" is not a period: {why}. Write 2015, 2018/19, 2015 - 17, 2020/21 - 22/23, 2019/20 Q1 or Apr 2019.");
        return 0;
    }

    double Figure(FingertipsColumn column)
    {
        var field = Field(column);
        if (field.IsEmpty) return double.NaN;
        if (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) && double.IsFinite(figure)) return figure;
        if (field.Trim() is "" or "NA") return double.NaN;
        Refuse(column, "notANumber", $"\"{Shown(field)}\" is not a number. Write digits and a full stop only; where there is no figure leave it blank and give the reason in Value note.");
        return double.NaN;
    }

    sbyte Published(ReadOnlySpan<char> field)
    {
        if (field.IsEmpty) return -1;
        switch (field.Trim())
        {
            case "Better": return (sbyte)Verdict.Better;
            case "Similar": return (sbyte)Verdict.Similar;
            case "Worse": return (sbyte)Verdict.Worse;
            case "Higher": return (sbyte)Verdict.Higher;
            case "Lower": return (sbyte)Verdict.Lower;
            case "Best": return (sbyte)Verdict.Best;
            case "Worst": return (sbyte)Verdict.Worst;
            case "Not compared": return (sbyte)Verdict.NotCompared;
            case "" or "NA": return -1;
        }
        if (_verdictsNotKnown.Add(field.ToString()))
            problems.Add(new(file, _line, header.Name(FingertipsColumn.ComparedToEngland), "comparisonUnknown", $"The comparison \"{Shown(field)}\" is not better, similar, worse, higher or lower; rows that say it are shown as not compared.", Refuses: false));
        return (sbyte)Verdict.NotCompared;
    }

    /// <summary>More different words than a release can number mean that the columns have slipped.</summary>
    public void CheckWords()
    {
        foreach (var (column, texts, most) in ((FingertipsColumn, int, int)[])
            [(FingertipsColumn.Sex, words.Sexes.Texts.Count, byte.MaxValue), (FingertipsColumn.Age, words.Ages.Texts.Count, ushort.MaxValue), (FingertipsColumn.Category, words.Categories.Count, ushort.MaxValue),
             (FingertipsColumn.Note, words.Notes.Texts.Count, ushort.MaxValue), (FingertipsColumn.Trend, words.Trends.Texts.Count, ushort.MaxValue)])
            if (texts > most) problems.Add(new(file, 0, header.Name(column), "tooManyWords", $"The column holds more than {most} different texts. Its values are probably another column's: check the header."));
    }

    void Refuse(FingertipsColumn column, string code, string message)
    {
        _sound = false;
        problems.Add(new(file, _line, header.Name(column), code, message));
    }

    static string Shown(ReadOnlySpan<char> text) => text.Length <= 60 ? text.ToString() : $"{text[..60]}…";
}

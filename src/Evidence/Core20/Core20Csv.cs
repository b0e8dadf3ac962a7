using Endeavour.Evidence.Downloads;

namespace Endeavour.Evidence.Core20;

/// <summary>A row for each definition and district; each says its definition, so that no number stands without one.</summary>
static class Core20Csv
{
    public static byte[] Of(IReadOnlyList<CoreSection> sections)
    {
        var csv = new CsvText("definition", "definition_of", "percent", "within", "indices_year", "district_code", "district", "small_areas", "of_small_areas", "share_of_small_areas", "people", "share_of_people", "why_no_people");
        foreach (var section in sections)
            foreach (var share in section.Figures?.Districts ?? [])
                csv.Row(section.Definition.Label, section.Definition.Agreed.ToString("O", System.Globalization.CultureInfo.InvariantCulture), section.Definition.Percent, section.Definition.Within, section.Figures!.IndexYear, share.District.Code, share.District.Name,
                    share.SmallAreas, share.OfSmallAreas, share.ShareOfSmallAreas, share.People.Number, share.ShareOfPeople, share.People.WhyNot);
        return csv.Bytes();
    }
}

namespace Endeavour.Accounts.Obligations.Duties;

/// <summary>What the law and national policy ask of a health and wellbeing board in England and its council. A partnership takes what is its own and changes the rest.</summary>
static class UsualDuties
{
    const string Statute = "https://www.legislation.gov.uk/";

    public static IReadOnlyList<(string Slug, DutyTerms Terms)> All { get; } =
    [
        ("needs-assessment", new("Joint strategic needs assessment", "Publish the assessment of current and future health and care needs.", "Everyone who lives here",
            "Local Government and Public Involvement in Health Act 2007, section 116", Statute + "ukpga/2007/28/section/116", true, null)),
        ("health-and-wellbeing-strategy", new("Joint local health and wellbeing strategy", "Review the strategy for meeting the assessed needs, and publish it.", "Everyone who lives here",
            "Local Government and Public Involvement in Health Act 2007, section 116A", Statute + "ukpga/2007/28/section/116A", true, null)),
        ("pharmaceutical-needs-assessment", new("Pharmaceutical needs assessment", "Publish a revised assessment within three years of the last one.", "Everyone who lives here, and NHS England",
            "The National Health Service (Pharmaceutical and Local Pharmaceutical Services) Regulations 2013, regulation 6", Statute + "uksi/2013/349/regulation/6", true, 36, CountsFromDone: true)),
        ("better-care-fund-plan", new("Better Care Fund plan", "Agree the yearly plan for the pooled fund and send it to NHS England.", "NHS England",
            "National Health Service Act 2006, section 223B, and the yearly policy framework of the fund", Statute + "ukpga/2006/41/section/223B", true, 12)),
        ("public-health-report", new("Annual report of the Director of Public Health", "Publish the independent report on the health of the people here.", "Everyone who lives here",
            "National Health Service Act 2006, section 73B(5) and (6)", Statute + "ukpga/2006/41/section/73B", true, 12)),
        ("joint-forward-plan-opinion", new("Opinion on the joint forward plan", "Say whether the plan of the integrated care board takes proper account of the strategy.", "The integrated care board",
            "National Health Service Act 2006, sections 14Z52 to 14Z56", Statute + "ukpga/2006/41/section/14Z54", true, 12)),
        ("equality-information", new("Equality information", "Publish information that shows how the equality duty is met.", "Everyone who lives here",
            "The Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017, regulation 4", Statute + "uksi/2017/353/regulation/4", true, 12)),
        ("equality-and-human-rights-review", new("Review of equality, health inequality and human rights assessments", "Review the assessments of the strategy and its actions, and say what changes.", "The board",
            "Equality Act 2010, section 149; the yearly review is the board's own promise", Statute + "ukpga/2010/15/section/149", false, 12)),
        ("strategy-annual-report", new("Annual report of the strategy", "Publish what was done, what changed and what was learned in the year.", "The board and everyone who lives here",
            "The board's own promise", null, false, 12)),
        ("neighbourhood-health-plan", new("Neighbourhood health plan", "Agree the plan for health and care in neighbourhoods.", "Everyone who lives here",
            "National guidance on neighbourhood health", null, false, 12)),
    ];
}

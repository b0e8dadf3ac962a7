using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Endeavour.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Planning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Assessments",
                table: "StrategyVersion",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Frameworks",
                table: "StrategyVersion",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Metrics",
                table: "StrategyVersion",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Settled",
                table: "StrategyVersion",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Spending",
                table: "StrategyVersion",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Statements",
                table: "StrategyVersion",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Voices",
                table: "Outcome",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Achievable",
                table: "Measure",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Measure",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Relevant",
                table: "Measure",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Steps",
                table: "Measure",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Aligns",
                table: "Element",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AnchorCommitment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Field = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    What = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Lead = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    By = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Elements = table.Column<List<string>>(type: "text[]", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Measure = table.Column<string>(type: "jsonb", nullable: true),
                    Updates = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnchorCommitment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Choice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Strategy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Version = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    About = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsLonglistKnown = table.Column<bool>(type: "boolean", nullable: false),
                    NotKnown = table.Column<List<string>>(type: "text[]", nullable: false),
                    Rules = table.Column<string[]>(type: "text[]", nullable: false),
                    IsPublished = table.Column<bool>(type: "boolean", nullable: false),
                    ImportedHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Criteria = table.Column<string>(type: "jsonb", nullable: true),
                    Route = table.Column<string>(type: "jsonb", nullable: true),
                    Source = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Choice", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EasyReading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Strategy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Element = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    File = table.Column<Guid>(type: "uuid", nullable: true),
                    Readers = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    SignedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StandsFor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EasyReading", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inspection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    When = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rating = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Requires = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Requirement = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Met = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SourceTitle = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Link = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ImportedHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inspection", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LeadAsk",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    ObligationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadAsk", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeadAsk_Obligation_ObligationId",
                        column: x => x.ObligationId,
                        principalTable: "Obligation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeadLimits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InvitationDays = table.Column<int>(type: "integer", nullable: false),
                    VacantDays = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadLimits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LeadStatement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Strategy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Element = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Post = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AddedTo = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EndedIn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadStatement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LeftThread",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Stood = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeftThread", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Policy",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Adopted = table.Column<DateOnly>(type: "date", nullable: true),
                    Review = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Link = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Health = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Supports = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Policy", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrincipleEvidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Strategy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Principle = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Element = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Where = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Shows = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrincipleEvidence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrincipleOwner",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Strategy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Principle = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Post = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrincipleOwner", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programme",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Strategy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    About = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ImportedHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EditedAt = table.Column<long>(type: "bigint", nullable: true),
                    EditedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Phases = table.Column<string>(type: "jsonb", nullable: true),
                    Reviews = table.Column<string>(type: "jsonb", nullable: true),
                    Steps = table.Column<string>(type: "jsonb", nullable: true),
                    Strands = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programme", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewAsk",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Programme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Review = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    ObligationId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewAsk", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewAsk_Obligation_ObligationId",
                        column: x => x.ObligationId,
                        principalTable: "Obligation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Candidate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChoiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Statement = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SuggestedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SuggestedAs = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    From = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Provenance = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Lowest = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WhyHere = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Element = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Desire = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DesireBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Needs = table.Column<List<string>>(type: "text[]", nullable: false),
                    Inspections = table.Column<List<string>>(type: "text[]", nullable: false),
                    Standing = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Because = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AgainstOrder = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DecidedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Indicators = table.Column<string>(type: "jsonb", nullable: true),
                    Scores = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Candidate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Candidate_Choice_ChoiceId",
                        column: x => x.ChoiceId,
                        principalTable: "Choice",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Element_Replaces",
                table: "Element",
                column: "Replaces");

            migrationBuilder.CreateIndex(
                name: "IX_Element_Slug",
                table: "Element",
                column: "Slug");

            migrationBuilder.CreateIndex(
                name: "IX_Element_StrategyId_Level",
                table: "Element",
                columns: new[] { "StrategyId", "Level" });

            migrationBuilder.CreateIndex(
                name: "IX_AnchorCommitment_Slug",
                table: "AnchorCommitment",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Candidate_ChoiceId_Slug",
                table: "Candidate",
                columns: new[] { "ChoiceId", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Candidate_Element",
                table: "Candidate",
                column: "Element");

            migrationBuilder.CreateIndex(
                name: "IX_Choice_Slug",
                table: "Choice",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EasyReading_Strategy_Version_Element",
                table: "EasyReading",
                columns: new[] { "Strategy", "Version", "Element" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inspection_Slug",
                table: "Inspection",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeadAsk_Code",
                table: "LeadAsk",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_LeadAsk_ObligationId",
                table: "LeadAsk",
                column: "ObligationId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadStatement_Code",
                table: "LeadStatement",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeftThread_Rule_Kind_RecordId",
                table: "LeftThread",
                columns: new[] { "Rule", "Kind", "RecordId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Policy_Slug",
                table: "Policy",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrincipleEvidence_Slug",
                table: "PrincipleEvidence",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrincipleOwner_Strategy_Principle",
                table: "PrincipleOwner",
                columns: new[] { "Strategy", "Principle" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Programme_Slug",
                table: "Programme",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAsk_ObligationId",
                table: "ReviewAsk",
                column: "ObligationId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAsk_Programme_Review_Due",
                table: "ReviewAsk",
                columns: new[] { "Programme", "Review", "Due" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnchorCommitment");

            migrationBuilder.DropTable(
                name: "Candidate");

            migrationBuilder.DropTable(
                name: "EasyReading");

            migrationBuilder.DropTable(
                name: "Inspection");

            migrationBuilder.DropTable(
                name: "LeadAsk");

            migrationBuilder.DropTable(
                name: "LeadLimits");

            migrationBuilder.DropTable(
                name: "LeadStatement");

            migrationBuilder.DropTable(
                name: "LeftThread");

            migrationBuilder.DropTable(
                name: "Policy");

            migrationBuilder.DropTable(
                name: "PrincipleEvidence");

            migrationBuilder.DropTable(
                name: "PrincipleOwner");

            migrationBuilder.DropTable(
                name: "Programme");

            migrationBuilder.DropTable(
                name: "ReviewAsk");

            migrationBuilder.DropTable(
                name: "Choice");

            migrationBuilder.DropIndex(
                name: "IX_Element_Replaces",
                table: "Element");

            migrationBuilder.DropIndex(
                name: "IX_Element_Slug",
                table: "Element");

            migrationBuilder.DropIndex(
                name: "IX_Element_StrategyId_Level",
                table: "Element");

            migrationBuilder.DropColumn(
                name: "Assessments",
                table: "StrategyVersion");

            migrationBuilder.DropColumn(
                name: "Frameworks",
                table: "StrategyVersion");

            migrationBuilder.DropColumn(
                name: "Metrics",
                table: "StrategyVersion");

            migrationBuilder.DropColumn(
                name: "Settled",
                table: "StrategyVersion");

            migrationBuilder.DropColumn(
                name: "Spending",
                table: "StrategyVersion");

            migrationBuilder.DropColumn(
                name: "Statements",
                table: "StrategyVersion");

            migrationBuilder.DropColumn(
                name: "Voices",
                table: "Outcome");

            migrationBuilder.DropColumn(
                name: "Achievable",
                table: "Measure");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Measure");

            migrationBuilder.DropColumn(
                name: "Relevant",
                table: "Measure");

            migrationBuilder.DropColumn(
                name: "Steps",
                table: "Measure");

            migrationBuilder.DropColumn(
                name: "Aligns",
                table: "Element");
        }
    }
}

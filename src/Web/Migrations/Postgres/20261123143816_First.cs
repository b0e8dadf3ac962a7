using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Endeavour.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AskedImport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    JobId = table.Column<Guid>(type: "uuid", nullable: false),
                    Metadata = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Permission = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Provenance = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SmallNumbersHandled = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HideUpTo = table.Column<int>(type: "integer", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    AskedAs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Outcome = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Release = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RowsRead = table.Column<int>(type: "integer", nullable: false),
                    RowsKept = table.Column<int>(type: "integer", nullable: false),
                    RowsRefused = table.Column<int>(type: "integer", nullable: false),
                    Duplicates = table.Column<int>(type: "integer", nullable: false),
                    Problems = table.Column<int>(type: "integer", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Files = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskedImport", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AssessedGoal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Above = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Part = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessedGoal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChainHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Count = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Change",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Post = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    Account = table.Column<Guid>(type: "uuid", nullable: true),
                    Request = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Content = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Salt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContentHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PreviousHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Change", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Commentary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WrittenAs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenAt = table.Column<long>(type: "bigint", nullable: false),
                    Release = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: true),
                    PublishedAs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Shown = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commentary", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DayDone",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayDone", x => new { x.Day, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "Duty",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Asks = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ToWhom = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LegalSource = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LegalUrl = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsStatutory = table.Column<bool>(type: "boolean", nullable: false),
                    EveryMonths = table.Column<int>(type: "integer", nullable: true),
                    CountsFromDone = table.Column<bool>(type: "boolean", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Duty", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExceptionPaper",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Drafted = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Releases = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WrittenAs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenAt = table.Column<long>(type: "bigint", nullable: false),
                    SignedAt = table.Column<long>(type: "bigint", nullable: true),
                    SignedAs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExceptionPaper", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FileRecord",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    KindCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UploadedAt = table.Column<long>(type: "bigint", nullable: false),
                    UploadedAs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UploadedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Openness = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ExemptParagraph = table.Column<int>(type: "integer", nullable: true),
                    PublicFrom = table.Column<long>(type: "bigint", nullable: true),
                    KeepUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    KeepWhy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RemovedAt = table.Column<long>(type: "bigint", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileRecord", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IndicatorAlarm",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Indicator = table.Column<int>(type: "integer", nullable: false),
                    After = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Expected = table.Column<DateOnly>(type: "date", nullable: false),
                    RaisedAt = table.Column<long>(type: "bigint", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorAlarm", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Job",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Argument = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedAs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Account = table.Column<Guid>(type: "uuid", nullable: true),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Stage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StageData = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Done = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: true),
                    Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Holder = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Until = table.Column<long>(type: "bigint", nullable: true),
                    NotBefore = table.Column<long>(type: "bigint", nullable: true),
                    CancelAsked = table.Column<bool>(type: "boolean", nullable: false),
                    StartedAt = table.Column<long>(type: "bigint", nullable: true),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    Problem = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Result = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Job", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeptClaim",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TextKind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TextId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Edit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Owner = table.Column<Guid>(type: "uuid", nullable: true),
                    Public = table.Column<bool>(type: "boolean", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Written = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Indicator = table.Column<int>(type: "integer", nullable: false),
                    Of = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SavedAt = table.Column<long>(type: "bigint", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Full = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Period = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PeriodKey = table.Column<int>(type: "integer", nullable: false),
                    Release = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NowWords = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NowPeriod = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NowRelease = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptClaim", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Link",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FromKind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FromId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Relation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ToKind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ToId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    RemovedBecause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Link", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Asks = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Written = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextTry = table.Column<long>(type: "bigint", nullable: true),
                    Problem = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Message", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Organisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Footprint = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Organisation_Organisation_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outcome",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Indicator = table.Column<int>(type: "integer", nullable: true),
                    Sex = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Age = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    HigherIs = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NoSource = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Baselines = table.Column<string>(type: "jsonb", nullable: true),
                    References = table.Column<string>(type: "jsonb", nullable: true),
                    Targets = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outcome", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Partnership",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Colour = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    About = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PaperTemplates = table.Column<List<string>>(type: "text[]", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Areas = table.Column<string>(type: "jsonb", nullable: true),
                    Holidays = table.Column<string>(type: "jsonb", nullable: true),
                    Labels = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partnership", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Honorific = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    KeepContactUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SentReminder",
                columns: table => new
                {
                    ObligationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Occasion = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentReminder", x => new { x.PersonId, x.ObligationId, x.Occasion });
                });

            migrationBuilder.CreateTable(
                name: "StrategyVersion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    From = table.Column<int>(type: "integer", nullable: true),
                    To = table.Column<int>(type: "integer", nullable: true),
                    Dated = table.Column<DateOnly>(type: "date", nullable: false),
                    Vision = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Goal = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    About = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ImportedAt = table.Column<long>(type: "bigint", nullable: false),
                    Agreed = table.Column<string>(type: "jsonb", nullable: true),
                    Blocks = table.Column<string>(type: "jsonb", nullable: true),
                    Groups = table.Column<string>(type: "jsonb", nullable: true),
                    Levels = table.Column<string>(type: "jsonb", nullable: true),
                    Principles = table.Column<string>(type: "jsonb", nullable: true),
                    Source = table.Column<string>(type: "jsonb", nullable: true),
                    Stages = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrategyVersion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Submission",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Said = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Location = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submission", x => new { x.Key, x.Said });
                });

            migrationBuilder.CreateTable(
                name: "Written",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Written", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Grant",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    File = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<long>(type: "bigint", nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Grant", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Grant_FileRecord_File",
                        column: x => x.File,
                        principalTable: "FileRecord",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Post",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Roles = table.Column<string[]>(type: "text[]", nullable: false),
                    Seats = table.Column<int>(type: "integer", nullable: false),
                    SeatsSince = table.Column<DateOnly>(type: "date", nullable: true),
                    IsStatutory = table.Column<bool>(type: "boolean", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Appointments = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Post", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Post_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Element",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StrategyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Statement = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Level = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Depth = table.Column<int>(type: "integer", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Stage = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Group = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reach = table.Column<string[]>(type: "text[]", nullable: false),
                    Areas = table.Column<List<string>>(type: "text[]", nullable: false),
                    Tier = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Replaces = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MeasuredBy = table.Column<List<string>>(type: "text[]", nullable: false),
                    Due = table.Column<string>(type: "jsonb", nullable: true),
                    Evidence = table.Column<string>(type: "jsonb", nullable: true),
                    Leads = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Element", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Element_Element_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Element",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Element_StrategyVersion_StrategyId",
                        column: x => x.StrategyId,
                        principalTable: "StrategyVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IndicatorCare",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    EveryMonths = table.Column<int>(type: "integer", nullable: true),
                    Month = table.Column<int>(type: "integer", nullable: true),
                    OwnerPostId = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Watched = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorCare", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IndicatorCare_Post_OwnerPostId",
                        column: x => x.OwnerPostId,
                        principalTable: "Post",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Membership",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PostId = table.Column<Guid>(type: "uuid", nullable: true),
                    OnBehalfOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    SubstituteForId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Membership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Membership_Membership_SubstituteForId",
                        column: x => x.SubstituteForId,
                        principalTable: "Membership",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Membership_Organisation_OnBehalfOfId",
                        column: x => x.OnBehalfOfId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Membership_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Membership_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Membership_Post_PostId",
                        column: x => x.PostId,
                        principalTable: "Post",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Obligation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Promise = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ToWhom = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceKind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceTitle = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceUrl = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SourceEndKind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SourceEndId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OwnerPostId = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedPostId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueRuleText = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CountsFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    CountsFromWhat = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WaitsBecause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CycleDays = table.Column<int>(type: "integer", nullable: false),
                    DutyId = table.Column<Guid>(type: "uuid", nullable: true),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    Closing_At = table.Column<long>(type: "bigint", nullable: true),
                    Closing_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Closing_WasKept = table.Column<bool>(type: "boolean", nullable: true),
                    Closing_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Closing_Link = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Closing_DecidedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Offers = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Obligation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Obligation_Duty_DutyId",
                        column: x => x.DutyId,
                        principalTable: "Duty",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Obligation_Post_AskedPostId",
                        column: x => x.AskedPostId,
                        principalTable: "Post",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Obligation_Post_OwnerPostId",
                        column: x => x.OwnerPostId,
                        principalTable: "Post",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Measure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ElementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Indicator = table.Column<int>(type: "integer", nullable: true),
                    Sex = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Age = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    HigherIs = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NoSource = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Baselines = table.Column<string>(type: "jsonb", nullable: true),
                    Targets = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Measure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Measure_Element_ElementId",
                        column: x => x.ElementId,
                        principalTable: "Element",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NeedsTopic",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Summary = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OwnerPostId = table.Column<Guid>(type: "uuid", nullable: true),
                    RefreshOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PromisedFor = table.Column<DateOnly>(type: "date", nullable: true),
                    RefreshObligationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedsTopic", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NeedsTopic_Obligation_RefreshObligationId",
                        column: x => x.RefreshObligationId,
                        principalTable: "Obligation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NeedsTopic_Post_OwnerPostId",
                        column: x => x.OwnerPostId,
                        principalTable: "Post",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObligationUpdate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ObligationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Expected = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObligationUpdate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ObligationUpdate_Obligation_ObligationId",
                        column: x => x.ObligationId,
                        principalTable: "Obligation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NeedsQuestion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TopicId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Goals = table.Column<List<string>>(type: "text[]", nullable: false),
                    OwnerPostId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NoDataBecause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WhoCouldSupply = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Evidence = table.Column<string>(type: "jsonb", nullable: true),
                    Findings = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedsQuestion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NeedsQuestion_NeedsTopic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "NeedsTopic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NeedsQuestion_Post_OwnerPostId",
                        column: x => x.OwnerPostId,
                        principalTable: "Post",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NeedsRecommendation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TopicId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Questions = table.Column<List<int>>(type: "integer[]", nullable: false),
                    ObligationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedsRecommendation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NeedsRecommendation_NeedsTopic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "NeedsTopic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NeedsRecommendation_Obligation_ObligationId",
                        column: x => x.ObligationId,
                        principalTable: "Obligation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "ChainHead",
                columns: new[] { "Id", "Count", "Hash" },
                values: new object[] { 1, 0L, "" });

            migrationBuilder.InsertData(
                table: "Written",
                columns: new[] { "Id", "Count" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_AskedImport_AskedAt",
                table: "AskedImport",
                column: "AskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_AssessedGoal_Slug",
                table: "AssessedGoal",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Change_Kind_Subject_Number",
                table: "Change",
                columns: new[] { "Kind", "Subject", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Commentary_Outcome_Number",
                table: "Commentary",
                columns: new[] { "Outcome", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Duty_Slug",
                table: "Duty",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Element_ParentId",
                table: "Element",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Element_StrategyId_Slug",
                table: "Element",
                columns: new[] { "StrategyId", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExceptionPaper_Number",
                table: "ExceptionPaper",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileRecord_Hash",
                table: "FileRecord",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_FileRecord_KeepUntil",
                table: "FileRecord",
                column: "KeepUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Grant_File",
                table: "Grant",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_Grant_Person_File",
                table: "Grant",
                columns: new[] { "Person", "File" });

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorAlarm_Indicator_After",
                table: "IndicatorAlarm",
                columns: new[] { "Indicator", "After" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorCare_OwnerPostId",
                table: "IndicatorCare",
                column: "OwnerPostId");

            migrationBuilder.CreateIndex(
                name: "IX_Job_State_AskedAt",
                table: "Job",
                columns: new[] { "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_KeptClaim_Indicator",
                table: "KeptClaim",
                column: "Indicator");

            migrationBuilder.CreateIndex(
                name: "IX_KeptClaim_TextKind_TextId_Number",
                table: "KeptClaim",
                columns: new[] { "TextKind", "TextId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Link_FromKind_FromId",
                table: "Link",
                columns: new[] { "FromKind", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_Link_ToKind_ToId",
                table: "Link",
                columns: new[] { "ToKind", "ToId" });

            migrationBuilder.CreateIndex(
                name: "IX_Measure_ElementId",
                table: "Measure",
                column: "ElementId");

            migrationBuilder.CreateIndex(
                name: "IX_Measure_Slug",
                table: "Measure",
                column: "Slug");

            migrationBuilder.CreateIndex(
                name: "IX_Membership_OnBehalfOfId",
                table: "Membership",
                column: "OnBehalfOfId");

            migrationBuilder.CreateIndex(
                name: "IX_Membership_OrganisationId",
                table: "Membership",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Membership_PersonId",
                table: "Membership",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Membership_PostId",
                table: "Membership",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_Membership_SubstituteForId",
                table: "Membership",
                column: "SubstituteForId");

            migrationBuilder.CreateIndex(
                name: "IX_Message_State_NextTry",
                table: "Message",
                columns: new[] { "State", "NextTry" });

            migrationBuilder.CreateIndex(
                name: "IX_NeedsQuestion_OwnerPostId",
                table: "NeedsQuestion",
                column: "OwnerPostId");

            migrationBuilder.CreateIndex(
                name: "IX_NeedsQuestion_Slug",
                table: "NeedsQuestion",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NeedsQuestion_TopicId_Number",
                table: "NeedsQuestion",
                columns: new[] { "TopicId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NeedsRecommendation_ObligationId",
                table: "NeedsRecommendation",
                column: "ObligationId");

            migrationBuilder.CreateIndex(
                name: "IX_NeedsRecommendation_Slug",
                table: "NeedsRecommendation",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NeedsRecommendation_TopicId",
                table: "NeedsRecommendation",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_NeedsTopic_OwnerPostId",
                table: "NeedsTopic",
                column: "OwnerPostId");

            migrationBuilder.CreateIndex(
                name: "IX_NeedsTopic_RefreshObligationId",
                table: "NeedsTopic",
                column: "RefreshObligationId");

            migrationBuilder.CreateIndex(
                name: "IX_NeedsTopic_Slug",
                table: "NeedsTopic",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Obligation_AskedPostId",
                table: "Obligation",
                column: "AskedPostId");

            migrationBuilder.CreateIndex(
                name: "IX_Obligation_DutyId",
                table: "Obligation",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_Obligation_OwnerPostId",
                table: "Obligation",
                column: "OwnerPostId");

            migrationBuilder.CreateIndex(
                name: "IX_Obligation_Year_Number",
                table: "Obligation",
                columns: new[] { "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ObligationUpdate_ObligationId_At",
                table: "ObligationUpdate",
                columns: new[] { "ObligationId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisation_Name",
                table: "Organisation",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Organisation_ParentId",
                table: "Organisation",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Outcome_Slug",
                table: "Outcome",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Person_Name",
                table: "Person",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Post_OrganisationId",
                table: "Post",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_SentReminder_Day",
                table: "SentReminder",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_StrategyVersion_Slug_Version",
                table: "StrategyVersion",
                columns: new[] { "Slug", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Submission_At",
                table: "Submission",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AskedImport");

            migrationBuilder.DropTable(
                name: "AssessedGoal");

            migrationBuilder.DropTable(
                name: "ChainHead");

            migrationBuilder.DropTable(
                name: "Change");

            migrationBuilder.DropTable(
                name: "Commentary");

            migrationBuilder.DropTable(
                name: "DayDone");

            migrationBuilder.DropTable(
                name: "ExceptionPaper");

            migrationBuilder.DropTable(
                name: "Grant");

            migrationBuilder.DropTable(
                name: "IndicatorAlarm");

            migrationBuilder.DropTable(
                name: "IndicatorCare");

            migrationBuilder.DropTable(
                name: "Job");

            migrationBuilder.DropTable(
                name: "KeptClaim");

            migrationBuilder.DropTable(
                name: "Link");

            migrationBuilder.DropTable(
                name: "Measure");

            migrationBuilder.DropTable(
                name: "Membership");

            migrationBuilder.DropTable(
                name: "Message");

            migrationBuilder.DropTable(
                name: "NeedsQuestion");

            migrationBuilder.DropTable(
                name: "NeedsRecommendation");

            migrationBuilder.DropTable(
                name: "ObligationUpdate");

            migrationBuilder.DropTable(
                name: "Outcome");

            migrationBuilder.DropTable(
                name: "Partnership");

            migrationBuilder.DropTable(
                name: "SentReminder");

            migrationBuilder.DropTable(
                name: "Submission");

            migrationBuilder.DropTable(
                name: "Written");

            migrationBuilder.DropTable(
                name: "FileRecord");

            migrationBuilder.DropTable(
                name: "Element");

            migrationBuilder.DropTable(
                name: "Person");

            migrationBuilder.DropTable(
                name: "NeedsTopic");

            migrationBuilder.DropTable(
                name: "StrategyVersion");

            migrationBuilder.DropTable(
                name: "Obligation");

            migrationBuilder.DropTable(
                name: "Duty");

            migrationBuilder.DropTable(
                name: "Post");

            migrationBuilder.DropTable(
                name: "Organisation");
        }
    }
}

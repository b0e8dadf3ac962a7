using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Endeavour.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Strategy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "EditedAt",
                table: "StrategyVersion",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EditedBy",
                table: "StrategyVersion",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ImportedHash",
                table: "StrategyVersion",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "IsPrivate",
                table: "StrategyVersion",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "StrategyVersion",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Measure",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<List<string>>(
                name: "Overlaps",
                table: "Element",
                type: "text[]",
                nullable: false);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Element",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "CoreAgreement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Label = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Percent = table.Column<int>(type: "integer", nullable: false),
                    Within = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RestsOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoreAgreement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MatrixRow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatrixRow", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PartnerDocument",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<int>(type: "integer", nullable: true),
                    To = table.Column<int>(type: "integer", nullable: true),
                    IsOpenEnded = table.Column<bool>(type: "boolean", nullable: false),
                    IsDraft = table.Column<bool>(type: "boolean", nullable: false),
                    Link = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Rows = table.Column<List<string>>(type: "text[]", nullable: false),
                    ReviewedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DistinctBecause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TextFrom = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TextPages = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnerDocument", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartnerDocument_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ThemeGroup",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Definition = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThemeGroup", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DocumentText",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Pages = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentText", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentText_PartnerDocument_Id",
                        column: x => x.Id,
                        principalTable: "PartnerDocument",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanMap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Level = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SignedAs = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedAt = table.Column<long>(type: "bigint", nullable: true),
                    RevokedOf = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RevokedAt = table.Column<long>(type: "bigint", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Items = table.Column<string>(type: "jsonb", nullable: true),
                    Pairs = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanMap", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanMap_PartnerDocument_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "PartnerDocument",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Theme",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Definition = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Elements = table.Column<List<string>>(type: "text[]", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Theme", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Theme_ThemeGroup_GroupId",
                        column: x => x.GroupId,
                        principalTable: "ThemeGroup",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ThemeMark",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Quotation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Check = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FoundOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThemeMark", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ThemeMark_PartnerDocument_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "PartnerDocument",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ThemeMark_Theme_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Theme",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MatrixRow_Slug",
                table: "MatrixRow",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartnerDocument_OrganisationId",
                table: "PartnerDocument",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerDocument_Slug",
                table: "PartnerDocument",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanMap_DocumentId",
                table: "PlanMap",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanMap_Slug",
                table: "PlanMap",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Theme_GroupId",
                table: "Theme",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_Theme_Slug",
                table: "Theme",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ThemeGroup_Slug",
                table: "ThemeGroup",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ThemeMark_DocumentId_ThemeId",
                table: "ThemeMark",
                columns: new[] { "DocumentId", "ThemeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ThemeMark_ThemeId",
                table: "ThemeMark",
                column: "ThemeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CoreAgreement");

            migrationBuilder.DropTable(
                name: "DocumentText");

            migrationBuilder.DropTable(
                name: "MatrixRow");

            migrationBuilder.DropTable(
                name: "PlanMap");

            migrationBuilder.DropTable(
                name: "ThemeMark");

            migrationBuilder.DropTable(
                name: "PartnerDocument");

            migrationBuilder.DropTable(
                name: "Theme");

            migrationBuilder.DropTable(
                name: "ThemeGroup");

            migrationBuilder.DropColumn(
                name: "EditedAt",
                table: "StrategyVersion");

            migrationBuilder.DropColumn(
                name: "EditedBy",
                table: "StrategyVersion");

            migrationBuilder.DropColumn(
                name: "ImportedHash",
                table: "StrategyVersion");

            migrationBuilder.DropColumn(
                name: "IsPrivate",
                table: "StrategyVersion");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "StrategyVersion");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Measure");

            migrationBuilder.DropColumn(
                name: "Overlaps",
                table: "Element");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Element");
        }
    }
}

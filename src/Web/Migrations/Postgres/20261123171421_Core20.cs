using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Endeavour.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Core20 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CoreAgreement");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Endeavour.Web.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EditedBy",
                table: "StrategyVersion",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ImportedHash",
                table: "StrategyVersion",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPrivate",
                table: "StrategyVersion",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "StrategyVersion",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Measure",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Overlaps",
                table: "Element",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Element",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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

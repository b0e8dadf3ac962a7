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

using System.Text;

namespace Endeavour.Web.Archive;

/// <summary>What stands in an archive for whoever opens it years from now.</summary>
static class ReadMe
{
    public static byte[] Text(ArchiveKind kind) => Encoding.UTF8.GetBytes((kind == ArchiveKind.Partnership ? Partnership : Server) + Common);

    const string Partnership = """
        # A partnership's record

        This is everything that Endeavour holds for one partnership, in open formats. Nothing here needs Endeavour to be read.

        - `tables/NAME.jsonl`: the record. One JSON object a line, a line a row.
        - `csv/NAME.csv`: the same for spreadsheets. A text that begins as a formula has an apostrophe before it.
        - `parquet/observations-RELEASE.parquet`: the published figures behind the partnership's outcomes.
        - `evidence/`: the figures that the partnership keeps for itself, of local and partner indicators: DuckDB databases a release, and the files they were read from.
          What is under embargo is among them (`served.json`, `later`): do not hand it on before its day.
        - `files/ab/abcd…`: papers and other files, named by the SHA-256 of what is in them. `tables/FileRecord.jsonl` has their names.

        Secrets (password hashes and the like) are not here.

        To bring it in on another server of Endeavour: `endeavour import FILE.zip`.


        """;

    const string Server = """
        # A server's backup

        This is everything that a server of Endeavour held, with its secrets: keep it as you keep the server.

        - `directory/tables/NAME.jsonl`: accounts, sessions, and which partnerships are closed.
        - `partnerships/ID/tables/NAME.jsonl`: each partnership's record. One JSON object a line, a line a row.
        - `keys/`: the keys that seal secrets, where they were kept in files.
        - `evidence/`: the figures: DuckDB databases a release, and the files they were read from; `evidence/partnerships/ID/`: those that a partnership keeps for itself.
        - `files/ab/abcd…`: papers and other files, named by the SHA-256 of what is in them.

        To bring it back into an empty folder or database: `endeavour restore FILE.zip`.


        """;

    const string Common = """
        ## How the tables are written

        UTF-8, lines end with LF. The members of each object are the columns in the order of their names; the rows are ordered by the table's key. `manifest.json` says
        for each table its key, its columns with their types, and how many rows it has; and for each file its length and SHA-256.

        | type | written as |
        |---|---|
        | text, uuid, date (2021-10-05), time | a string |
        | integer, decimal, number | a number; Infinity, -Infinity and NaN as strings |
        | boolean | true, false |
        | base64 | bytes as a string in base64 |
        | json | a value of its own, its members in the order of their names |

        Missing is null. Instants (`At`, `Since`, `UploadedAt` and such) are integers: ticks of 100 nanoseconds since 0001-01-01 00:00 UTC.
        Seconds since 1970 are (ticks - 621355968000000000) / 10000000.

        ## How to tell that two records are the same

        The hash of a record is SHA-256 over one line a table, in the order of their names: `NAME.jsonl`, a space, the SHA-256 of the table's rows without secrets, LF.
        It does not depend on the kind of database. `manifest.json` has it; whoever gave you this archive can tell you what it was.

        `tables/Change.jsonl` is the history: each change has the hash of the one before (`PreviousHash`), so it cannot be rewritten in part. `endeavour audit verify` checks it.

        """;
}

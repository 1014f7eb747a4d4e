// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Cluster;

/// <summary>Names of the environment variables that choose the database.</summary>
public static class DatabaseVariables
{
    /// <summary>Connection string of a PostgreSQL server, in Npgsql's form or as an address; absent or empty: the embedded PostgreSQL.</summary>
    public const string Server = "TRAGUARDO_DATABASE";

    /// <summary>Folder of the embedded PostgreSQL's data; absent or empty: a folder of the program's own.</summary>
    public const string DataFolder = "TRAGUARDO_DATA";

    /// <summary>Folder with initdb, pg_ctl and postgres of an installed PostgreSQL; absent or empty: those of the npm package.</summary>
    public const string Programs = "TRAGUARDO_POSTGRES";

    /// <summary>Connection string of the web role, for servers on which the owner may not make it; absent or empty: made from the owner's.</summary>
    public const string WebRole = "TRAGUARDO_WEB_DATABASE";
}

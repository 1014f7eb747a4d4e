// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Measures;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Documents;

/// <summary>Who did something and when, in three columns that stand together: the time, the account, its name.</summary>
internal static class SignatureColumns
{
    public static Signature SignatureAt(this NpgsqlDataReader reader, int column) =>
        new(reader.GetDateTime(column), reader.IsDBNull(column + 1) ? null : reader.GetInt64(column + 1), reader.TextOrNull(column + 2));
}

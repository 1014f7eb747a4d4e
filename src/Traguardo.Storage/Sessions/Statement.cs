// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Npgsql;

namespace Traguardo.Storage.Sessions;

/// <summary>A statement to be sent, with parameters by place. A command of the driver belongs to one attempt on one connection; this makes as many as are needed.</summary>
internal sealed record Statement(string Sql, params object?[] Parameters)
{
    /// <summary>Tells the server for whom the transaction works, until its end.</summary>
    public static Statement Of(SessionScope scope) =>
        new(
            "select set_config('traguardo.body', $1, true), set_config('traguardo.account', $2, true), set_config('traguardo.system', $3, true)"
                + (scope.OnlyReads ? ", set_config('transaction_read_only', 'on', true)" : ""),
            scope.BodyId?.ToString(CultureInfo.InvariantCulture) ?? "",
            scope.AccountId?.ToString(CultureInfo.InvariantCulture) ?? "",
            scope.IsSystem ? "on" : ""
        );

    public NpgsqlBatchCommand ToCommand()
    {
        var command = new NpgsqlBatchCommand(Sql);
        foreach (var parameter in Parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter ?? DBNull.Value });
        }

        return command;
    }
}

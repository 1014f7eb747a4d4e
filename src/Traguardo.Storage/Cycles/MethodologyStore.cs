// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Cycles;

/// <summary>A methodology as its file says it.</summary>
/// <param name="Code">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Yaml">The file.</param>
public sealed record MethodologyText(string Code, string Title, string Yaml);

/// <summary>The methodologies of the session's body: texts that never change, each once.</summary>
public static class MethodologyStore
{
    /// <summary>All of them, the latest first.</summary>
    public static async Task<IReadOnlyList<MethodologyRow>> ListAsync(BodySession session, CancellationToken cancellation = default) =>
        await session.Cycles.MethodologyRows.AsNoTracking().OrderByDescending(row => row.Id).ToListAsync(cancellation);

    /// <summary>One of them; null when there is none such.</summary>
    public static Task<MethodologyRow?> FindAsync(BodySession session, long id, CancellationToken cancellation = default) =>
        session.Cycles.MethodologyRows.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>The number of a methodology's text, which is stored when it is new.</summary>
    public static async Task<long> KeepAsync(BodySession session, MethodologyText methodology, CancellationToken cancellation = default)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(methodology.Yaml));
        await using (var find = session.Command("select id from methodologies where hash = $1", hash))
        {
            if (await find.ExecuteScalarAsync(cancellation) is long known)
            {
                return known;
            }
        }

        await using var insert = session.Command(
            "insert into methodologies (code, title, yaml, hash) values ($1, $2, $3, $4) returning id",
            methodology.Code,
            methodology.Title,
            methodology.Yaml,
            hash
        );
        return (long)(await insert.ExecuteScalarAsync(cancellation))!;
    }
}

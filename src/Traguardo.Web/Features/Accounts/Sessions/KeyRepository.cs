// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Features.Accounts.Sessions;

/// <summary>Keeps the keys of cookies and forms in the database: every node reads what another wrote, also after a restart.</summary>
/// <remarks>The framework's interface has no asynchronous form; it is called when a node starts and once a day.</remarks>
internal sealed class KeyRepository(Database database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(ListAsync).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => AddAsync(element, friendlyName)).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> ListAsync()
    {
        await using var session = await database.BeginOutsideAsync(accountId: null);
        return [.. (await ProtectionKeys.ListAsync(session)).Select(xml => XElement.Parse(xml))];
    }

    private async Task AddAsync(XElement element, string friendlyName)
    {
        await using var session = await database.BeginOutsideAsync(accountId: null);
        await ProtectionKeys.AddAsync(session, friendlyName, element.ToString(SaveOptions.DisableFormatting));
        await session.CommitAsync();
    }
}

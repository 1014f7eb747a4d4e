// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Traguardo.Web.Features.Accounts.SignIn;

/// <summary>
/// Refuses attempts from a network address that has failed too often. An attempt is counted before it is judged and given back when it was right, so
/// that a whole office may come in from one address. Each node counts for itself.
/// </summary>
internal sealed class AddressLimiter(AccountOptions options, TimeProvider clock)
{
    /// <summary>Above this many addresses those whose time is over are dropped.</summary>
    private const int MostAddresses = 10_000;

    /// <summary>Bytes of an IPv6 address that name its network: whoever has one address of it has them all.</summary>
    private const int NetworkBytes = 8;

    private readonly ConcurrentDictionary<string, Window> windows = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt.</summary>
    /// <returns>False when it is not to be judged.</returns>
    public bool TryTake(IPAddress? address)
    {
        var now = clock.GetUtcNow();
        if (windows.Count > MostAddresses)
        {
            Drop(now);
        }

        var taken = windows.AddOrUpdate(
            KeyOf(address),
            _ => new Window(now, 1),
            (_, window) => IsOver(window, now) ? new Window(now, 1) : window with { Count = window.Count + 1 }
        );
        return taken.Count <= options.AddressLimit;
    }

    /// <summary>Takes back an attempt that was right.</summary>
    public void GiveBack(IPAddress? address)
    {
        var key = KeyOf(address);
        if (windows.TryGetValue(key, out var window) && window.Count > 0)
        {
            windows.TryUpdate(key, window with { Count = window.Count - 1 }, window);
        }
    }

    private void Drop(DateTimeOffset now)
    {
        foreach (var (key, window) in windows)
        {
            if (IsOver(window, now))
            {
                windows.TryRemove(key, out _);
            }
        }
    }

    private bool IsOver(Window window, DateTimeOffset now) => now - window.Since >= options.AddressWindow;

    private static string KeyOf(IPAddress? address) =>
        address switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
            _ => address.ToString(),
        };

    private sealed record Window(DateTimeOffset Since, int Count);
}

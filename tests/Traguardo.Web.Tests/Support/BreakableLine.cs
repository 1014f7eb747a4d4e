// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Traguardo.Web.Tests.Support;

/// <summary>A line to the database that can be cut and mended while a site uses it.</summary>
public sealed class BreakableLine : IAsyncDisposable
{
    private readonly NpgsqlConnectionStringBuilder owner;
    private readonly ConcurrentDictionary<Socket, Task> open = new();
    private readonly int port;
    private Socket? listener;
    private Task accepting = Task.CompletedTask;

    /// <param name="owner">Connection string of the database, on a socket of Unix.</param>
    public BreakableLine(string owner)
    {
        this.owner = new NpgsqlConnectionStringBuilder(owner);
        Assert.StartsWith("/", this.owner.Host, StringComparison.Ordinal);
        port = Mend(0);
    }

    /// <summary>The database by way of this line.</summary>
    public string Owner =>
        new NpgsqlConnectionStringBuilder(owner.ConnectionString)
        {
            Host = IPAddress.Loopback.ToString(),
            Port = port,
            Timeout = 5,
        }.ConnectionString;

    /// <summary>Ends every connection and takes no new one.</summary>
    public async Task CutAsync()
    {
        listener!.Dispose();
        await accepting;
        foreach (var socket in open.Keys)
        {
            socket.Dispose();
        }

        await Task.WhenAll(open.Values);
        open.Clear();
    }

    public void Mend() => Mend(port);

    public async ValueTask DisposeAsync() => await CutAsync();

    private int Mend(int at)
    {
        listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, at));
        listener.Listen(100);
        accepting = AcceptAsync(listener);
        return ((IPEndPoint)listener.LocalEndPoint!).Port;
    }

    private async Task AcceptAsync(Socket from)
    {
        try
        {
            while (true)
            {
                var client = await from.AcceptAsync();
                var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await server.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(owner.Host!, $".s.PGSQL.{owner.Port}")));
                open[client] = CopyAsync(client, server);
                open[server] = CopyAsync(server, client);
            }
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // Cut
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        try
        {
            await using var source = new NetworkStream(from);
            await using var target = new NetworkStream(to);
            await source.CopyToAsync(target);
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception problem) when (problem is IOException or SocketException or ObjectDisposedException)
        {
            // Cut, or closed by the other side
        }
    }
}

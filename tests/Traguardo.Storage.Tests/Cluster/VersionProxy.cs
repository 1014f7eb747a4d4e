// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Traguardo.Storage.Tests.Cluster;

/// <summary>A network address of a server that listens on a socket, which says that it is of another version. For one connection at a time.</summary>
internal sealed class VersionProxy : IDisposable
{
    private const string Setting = "server_version\0";

    private readonly TcpListener listener;
    private readonly string socket;
    private readonly byte[] version;

    /// <param name="connectionString">The server, on a Unix socket.</param>
    /// <param name="version">The version to claim, as long as the server's own.</param>
    /// <param name="port">The port to listen on; 0 for any.</param>
    public VersionProxy(string connectionString, string version, int port = 0)
    {
        socket = Path.Combine(new NpgsqlConnectionStringBuilder(connectionString).Host!, ".s.PGSQL.5432");
        this.version = Encoding.ASCII.GetBytes(Setting + version);
        listener = new(IPAddress.Loopback, port);
        listener.Start();
        ConnectionString = ConnectionStringOf(connectionString, ((IPEndPoint)listener.LocalEndpoint).Port);
        _ = ServeAsync();
    }

    public string ConnectionString { get; }

    public static string ConnectionStringOf(string connectionString, int port) =>
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            Host = "127.0.0.1",
            Port = port,
            Pooling = false,
        }.ConnectionString;

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await server.ConnectAsync(new UnixDomainSocketEndPoint(socket));
                await Task.WhenAny(CopyAsync(client.Client, server), CopyAsync(server, client.Client));
            }
        }
        catch (SocketException)
        {
            // Disposed of
        }
        catch (ObjectDisposedException)
        {
            // Likewise
        }
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[65536];
        int count;
        while ((count = await from.ReceiveAsync(buffer)) > 0)
        {
            var bytes = buffer.AsSpan(0, count);
            if (bytes.IndexOf(Encoding.ASCII.GetBytes(Setting)) is >= 0 and var at)
            {
                version.CopyTo(bytes[at..]);
            }

            await to.SendAsync(buffer.AsMemory(0, count));
        }
    }
}

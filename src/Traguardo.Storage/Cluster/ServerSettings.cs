// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Cluster;

/// <summary>
/// The settings of the embedded PostgreSQL. They are given at each start, so that a newer program's hold for older data too, and what somebody
/// writes in postgresql.conf cannot open the server to the network. Who needs other settings needs a server.
/// </summary>
internal static class ServerSettings
{
    /// <summary>Log files older than this are deleted at the start; while the server runs it overwrites the one of a week ago.</summary>
    public static readonly TimeSpan LogsAreKept = TimeSpan.FromDays(6.5);

    /// <summary>The arguments of postgres.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="socketFolder">The folder of the socket.</param>
    /// <param name="durable">False to do without what keeps data safe when the machine loses power.</param>
    public static IEnumerable<string> Arguments(DataFolder data, string socketFolder, bool durable) =>
        Values(data, socketFolder, durable)
            .SelectMany(setting => new[] { "-c", $"{setting.Name}={setting.Value}" })
            .Prepend(data.Cluster)
            .Prepend("-D");

    private static IEnumerable<(string Name, string Value)> Values(DataFolder data, string socketFolder, bool durable)
    {
        yield return ("cluster_name", "traguardo");
        yield return ("listen_addresses", "");
        yield return ("port", SocketFolder.Port);
        yield return ("unix_socket_directories", socketFolder);
        yield return ("unix_socket_permissions", "0700");

        // A hundred for each of the two roles that the program connects with
        yield return ("max_connections", "220");
        yield return ("shared_buffers", "128MB");
        yield return ("timezone", "UTC");
        yield return ("lc_messages", "C");
        // Short questions, for which compiling costs more than it saves
        yield return ("jit", "off");
        // Nor do they gain from several processes, which would need the system's shared memory: containers have little of it, and a user's is
        // taken away when the user signs out
        yield return ("max_parallel_workers_per_gather", "0");
        yield return ("max_parallel_maintenance_workers", "0");
        yield return ("dynamic_shared_memory_type", "mmap");
        if (!durable)
        {
            yield return ("fsync", "off");
            yield return ("full_page_writes", "off");
        }

        yield return ("log_destination", "stderr");
        yield return ("logging_collector", "on");
        yield return ("log_directory", data.Log);
        yield return ("log_filename", "postgresql-%a.log");
        yield return ("log_file_mode", "0600");
        yield return ("log_rotation_age", "1d");
        yield return ("log_rotation_size", "0");
        yield return ("log_truncate_on_rotation", "on");
        yield return ("log_timezone", "UTC");
        yield return ("log_line_prefix", "%m [%p] %q%u@%d ");
        yield return ("log_checkpoints", "off");
        yield return ("log_lock_waits", "on");
        yield return ("log_min_duration_statement", "2s");
        // Values that people entered have no place in a log
        yield return ("log_parameter_max_length", "0");
    }
}

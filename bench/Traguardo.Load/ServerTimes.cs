// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Traguardo.Load;

/// <summary>How long the server took for the requests of a route, as the framework itself measures it, since this was made.</summary>
internal sealed class ServerTimes : IDisposable
{
    private readonly ConcurrentBag<double> milliseconds = [];
    private readonly MeterListener listener = new();

    public ServerTimes(string route)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument is { Meter.Name: "Microsoft.AspNetCore.Hosting", Name: "http.server.request.duration" })
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>(
            (_, seconds, tags, _) =>
            {
                foreach (var (key, value) in tags)
                {
                    if (key == "http.route" && value is string text && text == route)
                    {
                        milliseconds.Add(1000 * seconds);
                    }
                }
            }
        );
        listener.Start();
    }

    public override string ToString()
    {
        var times = milliseconds.Order().ToList();
        double At(double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{times.Count} pages; server ms: median {At(0.5):F1}, 95 % {At(0.95):F1}, 99 % {At(0.99):F1}, slowest {times[^1]:F1}"
        );
    }

    public void Dispose() => listener.Dispose();
}

// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using BenchmarkDotNet.Running;
using Traguardo.Bench;

if (args is ["--ratios", .. var counts])
{
    Ratios.Print(counts.Length == 0 ? [500, 1_000, 2_000] : [.. counts.Select(count => int.Parse(count, CultureInfo.InvariantCulture))]);
    return;
}

if (args is ["--documents", .. var queue])
{
    await DocumentTimes.PrintAsync(queue.Length == 0 ? 0 : int.Parse(queue[0], CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

// SPDX-License-Identifier: AGPL-3.0-or-later

using BenchmarkDotNet.Running;
using Traguardo.Bench;

if (args is ["--ratios"])
{
    Ratios.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

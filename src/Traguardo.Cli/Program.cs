// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli;
using Traguardo.Cli.Output;

return CommandLine.Run(args, Terminal.OfProcess());

// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Cli.Output;

/// <summary>Results cannot be written: their output is closed or full. The program ends with <see cref="ExitCode.NoOutput"/>.</summary>
internal sealed class NoOutputException(Exception cause) : Exception(cause.Message, cause);

using System.Runtime.InteropServices;

namespace Reporting;

/// <summary>How an orchestrator asks a program to stop.</summary>
internal static class PosixSignals
{
    /// <summary>Cancels on SIGTERM, so that a transaction is rolled back instead of cut off.</summary>
    public static IDisposable Cancel(CancellationTokenSource source) => PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
    {
        context.Cancel = true;
        source.Cancel();
    });
}

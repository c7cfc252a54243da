using System.Runtime.CompilerServices;

namespace Huida.Tests.Server.Pages.Browsing;

/// <summary>A test in a browser: skipped where no Chromium is installed.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public const string Reason = "No chromium on the PATH.";

    public BrowserFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = 0)
        : base(file, line) => Skip = Chromium.Path is null ? Reason : null;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = 0)
        : base(file, line) => Skip = Chromium.Path is null ? BrowserFactAttribute.Reason : null;
}

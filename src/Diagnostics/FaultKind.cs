namespace CopArchive.Diagnostics;

/// <summary>An entry of the catalogue of faults; the site's page of errors is made from these.</summary>
/// <param name="Code">Stable code, never reused: <c>COP</c> and three digits.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="When">When it happens, in a sentence or two that a secretary understands.</param>
/// <param name="Example">A few lines that have the fault.</param>
/// <param name="Mended">The same lines, mended.</param>
public sealed record FaultKind(string Code, Severity Severity, string Title, string When, string Example, string Mended);

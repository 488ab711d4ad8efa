namespace System.Runtime.CompilerServices;

/// <summary>Lets records with <c>init</c> properties compile for netstandard2.0, which does not have this type.</summary>
internal static class IsExternalInit;

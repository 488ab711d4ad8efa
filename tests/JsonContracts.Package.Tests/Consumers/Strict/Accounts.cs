using System;
using JsonContracts;

namespace Acme.Strict
{
    /// <summary>The formats that this library decides itself.</summary>
    internal static class Accounts
    {
        /// <summary>Whether a text is as long as an account number.</summary>
        [ContractFormat("iban")]
        internal static bool IsIban(ReadOnlySpan<char> text)
        {
            return text.Length is >= 15 and <= 34;
        }
    }
}

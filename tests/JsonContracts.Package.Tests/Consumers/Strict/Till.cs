namespace Acme.Strict
{
    /// <summary>Takes money for what a vendor's schema describes, in the words of the overlays beside it.</summary>
    public static class Till
    {
        /// <summary>An invoice for an order.</summary>
        /// <param name="purchase">The order.</param>
        /// <returns>The invoice, to the cent.</returns>
        public static Invoice Charge(Purchase purchase)
        {
            decimal? amount = purchase?.Amount;
            return new Invoice { Total = amount };
        }

        /// <summary>An order that is paid by card.</summary>
        /// <returns>The order.</returns>
        public static Purchase Example()
        {
            return new Purchase { Amount = 12.30m, State = new PurchaseState("shipped"), PaidBy = new Card { Number = "4111" }, Address = new Delivery { Town = "Bonn" } };
        }
    }
}

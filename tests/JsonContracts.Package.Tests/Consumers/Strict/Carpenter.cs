namespace Acme.Strict
{
    /// <summary>Makes shelves.</summary>
    public static class Carpenter
    {
        /// <summary>Whether a shelf of that many boards can be made.</summary>
        /// <param name="boards">How many boards.</param>
        /// <returns>True when the schema allows it.</returns>
        public static bool CanMake(int boards)
        {
            // The mail is no address, but its format is an annotation there.
            return new Keywords { Home = new Address { Street = "Elm", Mail = "nobody" }, Numbers = [5, 6] }.Validate().IsEmpty
                && new Shelf { Boards = boards, Books = [new Book { Isbn = "9780000000000" }], Place = new ShelfPlace("east", boards, ShelfPlaceSide.Left) }.Validate().IsEmpty;
        }
    }
}

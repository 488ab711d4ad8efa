module Uses

let book: Acme.Strict.Book = Unchecked.defaultof<_>

Module Uses
    Public ReadOnly Book As Acme.Strict.Book = Nothing
End Module

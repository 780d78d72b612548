package org.arasha.directory.ui;

import java.util.List;
import java.util.UUID;
import org.arasha.directory.PersonId;
import org.arasha.shared.LocalizedText;

/** The module of the cases says which of them name a person. */
public interface NamedIn {

    record NamingCase(UUID id, String number, LocalizedText title) {}

    /** Those the reader may see, the newest number first. */
    List<NamingCase> casesOf(PersonId person);
}

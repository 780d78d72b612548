package org.arasha.access;

import java.util.Map;
import java.util.UUID;
import org.arasha.shared.Language;

/** The organisations a partner may speak for, from the module that keeps them. */
public interface OrganisationChoice {

    Map<UUID, String> organisations(Language language);
}

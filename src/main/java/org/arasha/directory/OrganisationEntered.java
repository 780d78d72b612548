package org.arasha.directory;

import org.arasha.shared.Act;

public record OrganisationEntered(OrganisationId record) implements Act {}

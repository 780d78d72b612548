package org.arasha.directory;

import org.arasha.shared.Act;

record OrganisationEntered(OrganisationId record) implements Act {}

package org.arasha.appeal.ui;

import java.util.UUID;
import org.arasha.directory.AuthorityId;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A demand that lacks its body or its words. */
record HalfDemand(UUID demand, @Nullable AuthorityId body, LocalizedText text) {}

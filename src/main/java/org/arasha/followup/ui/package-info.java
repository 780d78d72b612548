/** Following an appeal up on screen: submissions, their steps, the deadlines of all. */
@NullMarked
package org.arasha.followup.ui;

import org.jspecify.annotations.NullMarked;

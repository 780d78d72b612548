/** Following an appeal up on screen: submissions and their steps. */
@NullMarked
package org.arasha.followup.ui;

import org.jspecify.annotations.NullMarked;

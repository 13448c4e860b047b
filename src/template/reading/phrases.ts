/**
 * The phrases with which templates instruct the people who fill them in, one table per language. Patterns match
 * normalised text: lower case, one space between words. To support another language, add a table. A text that no table
 * knows means "every box", which is never too little.
 */

/** What a sentence or title can say about the boxes below it. */
export interface Vocabulary {
  /** Exactly one box. */
  one: RegExp;
  /** At least one box. */
  any: RegExp;
  /** The boxes that apply. For options to pick from: at least one. For full statements: each is ticked or N/A. */
  applying: RegExp;
  /** Nothing is asked for. */
  optional: RegExp;
  /** Boxes may be left open in some cases. */
  leaveOpen: RegExp;
  /** A question or title about kinds of change, platforms or affected parts. It suggests at least one box. */
  kinds: RegExp;
  /** A title or question about things that may or may not occur. None of its boxes is required. */
  effects: RegExp;
  /** An item that says what the change does to others, such as "Changes the API". It is true or not. */
  effect: RegExp;
  /** Only what is the case is ticked, which may be nothing. */
  asApplies: RegExp;
  /** What follows from a tick. So boxes may stay open. */
  whenTicked: RegExp;
  /** A question, or a request, to pick from what stands below. */
  picks: RegExp;
  /** A title that is a question about the change. Names below it are to pick from. */
  asks: RegExp;
  /** People follow one of the lists below. */
  oneList: RegExp;
  /** The ticks tell what the change is about, so that an open box says no. */
  informs: RegExp;
  /** Some of what could be ticked is found without a tick. */
  foundByItself: RegExp;
  /** A title that is the beginning of a sentence, which a name below it ends. */
  begins: RegExp;
  /** An item that asks for nothing: dots to write over, "Test A", or a link to examples. */
  asksNothing: RegExp;
  /** Lines that do not apply may be deleted. */
  removeLines: RegExp;
  /** What is said of removing lines holds for the whole template. */
  wholeTemplate: RegExp;
  /** Beside `removeLines`: it speaks of sections. */
  parts: RegExp;
  /** Beside `removeLines`: it speaks of what stands below it. */
  belowHere: RegExp;
  /** The whole section may be deleted. */
  removeSection: RegExp;
  /** What is said of a section is said of the one below. */
  nextSection: RegExp;
  /** People choose one of the lists and delete the others. */
  removeOthers: RegExp;
  /** Words of removing that invite nobody, or to remove other things than boxes. */
  noInvitation: RegExp;
  /** Nothing may be deleted. Overrides invitations to remove lines or sections. */
  keep: RegExp;
  /** Lines that do not apply are struck through or marked N/A. */
  markNotApplicable: RegExp;
  /** A mark needs a reason. */
  reasons: RegExp;
  /** In a title: the boxes are for maintainers or reviewers, not for the author. */
  others: RegExp;
  /** The same, in a sentence. */
  othersTold: RegExp;
  /** A title that is nothing but the name of those who review. It counts beside one of `ofAuthors`. */
  ofReviewers: RegExp;
  /** A title that is nothing but the name of those who write. */
  ofAuthors: RegExp;
  /** A title over what every author checks. It does not take part in what is said of options above it. */
  ownList: RegExp;
  /** An item that is the opposite of others beside it, such as "not tested". */
  opposite: RegExp;
  /** A sentence that says for which changes the list below it is. */
  forSome: RegExp;
  /** In an item: somebody else does it. */
  byOthers: RegExp;
  /** An item that says what the change brings, such as "This PR adds a new package". Where it is open, it does not. */
  changes: RegExp;
  /** A title over what is done for something new only, such as "For a new dataset". */
  forNew: RegExp;
  /** An item that makes the others of its list unnecessary. */
  letsOff: RegExp;
  /** An item that says something whether it is ticked or not. */
  eitherWay: RegExp;
  /** An item that says another way to do what the one before it asks for. */
  alternative: RegExp;
  /** An item that says that something is not needed. Where it is open, it is needed. */
  exempts: RegExp;
  /** An item that says what the change makes necessary. */
  premise: RegExp;
  /** An item that asks whether the change has an effect, such as "Does this require an update of the docs?". */
  effectAsked: RegExp;
  /** Beside `effectAsked`: it asks for more, for nothing bad, or for what every change needs. */
  demands: RegExp;
  /** What nobody should pass over in silence, such as security, signatures and the way back. */
  important: RegExp;
  /** All lines to write on must be filled in. */
  everyField: RegExp;
  /** A title over what the change does, such as "Describe your change". Questions below it are to pick from. */
  describes: RegExp;
  /** An item that is good to have, such as "Ideally, add a test". */
  advice: RegExp;
  /** An item that can be done only once the change is merged, or that merges it. */
  afterwards: RegExp;
  /** An item that says what kind of change this is, such as "This PR adds a recipe". */
  ofKind: RegExp;
  /** The last of such items: something else. */
  somethingElse: RegExp;
  /** An item that is done where the item above it is true. */
  accordingly: RegExp;
  /** A sentence that speaks of boxes, and of nothing else that there may be one of. */
  ofBoxes: RegExp;
  /** Words of removing. */
  removes: RegExp;
  /** The name of a field, as it is written: it must be filled in, or asks for who did something. */
  mustBeThere: RegExp;
  /** The name of a field, as it is written: it says who did something, or that it was done. */
  ofWhoDidIt: RegExp;
  /** Beside names of versions, branches or teams: all of them are asked for. */
  allVersions?: RegExp;
  /** Beside names of versions, branches or teams: some of them may be meant. */
  someVersions?: RegExp;
  /** Beside `someVersions`: it may be none. */
  noVersion?: RegExp;
  /** A title over a box that says the same: a change that may not be there. */
  ofChanges?: RegExp;
  /** An item that leads over to another way, the one behind it. */
  leadsOver?: RegExp;
  /** An answer of the author. */
  ofMyself?: RegExp;
  /** An answer of the author that denies; `deed`: how the word begins for what is denied. */
  denies?: RegExp;
}

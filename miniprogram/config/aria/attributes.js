/** The accessibility attributes that WeChat's components accept and Taro leaves out of its templates. */
const names = ['role', 'label', 'hidden', 'checked', 'disabled', 'live', 'expanded', 'selected', 'pressed', 'modal', 'level', 'valuetext'];

/** Empty: the value is the prop's own, under whatever short name the build gives it. */
const attributes = Object.fromEntries(names.map((name) => [`aria-${name}`, '']));
const components = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'ScrollView', 'Picker'];

/** Taro component name → WXML attribute → default value, in the shape Taro's template merge expects. */
module.exports = Object.fromEntries(components.map((component) => [component, attributes]));

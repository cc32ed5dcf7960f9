// Narrows the list of places while somebody types: computed here from the page, nothing is sent. Old phones run it.
(function () {
  'use strict';
  var form = document.querySelector('form.find');
  if (!form) return;
  var input = form.querySelector('input'), output = form.querySelector('output');
  var letters = document.getElementById('letters');
  var sections = [].map.call(document.querySelectorAll('.letter'), function (section) {
    return { element: section, places: [].map.call(section.querySelectorAll('li'), place) };
  });

  function place(element) {
    var link = element.querySelector('a');
    return {
      element: element, link: link, name: link.textContent,
      readings: element.getAttribute('data-pinyin').split(',').map(function (text) { return text.split(' '); })
    };
  }

  // Wide letters as small ones, ü and v as u, without the blanks and apostrophes that input methods put in.
  function read(typed) {
    return typed.replace(/[\uff01-\uff5e]/g, function (sign) {
      return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
    }).toLowerCase().replace(/[\s'’·-]/g, '').replace(/[üv]/g, 'u');
  }

  // Whether the letters are the beginnings of the syllables, one after the other: zlg, zhulg, zhulinguan.
  function spells(typed, syllables, at) {
    if (!typed) return true;
    var syllable = syllables[at] || '', length = 0;
    while (length < syllable.length && typed.charAt(length) === syllable.charAt(length)) length++;
    for (; length > 0; length--) {
      if (spells(typed.slice(length), syllables, at + 1)) return true;
    }
    return false;
  }

  function fits(place, typed) {
    return place.name.toLowerCase().indexOf(typed) >= 0 ||
      place.readings.some(function (syllables) { return spells(typed, syllables, 0); });
  }

  function narrow() {
    var typed = read(input.value), left = [];
    sections.forEach(function (section) {
      var before = left.length;
      section.places.forEach(function (place) {
        place.element.hidden = !fits(place, typed);
        if (!place.element.hidden) left.push(place);
      });
      section.element.hidden = left.length === before;
    });
    letters.hidden = Boolean(typed);
    var text = form.getAttribute(left.length > 1 ? 'data-many' : left.length ? 'data-one' : 'data-none');
    output.textContent = !typed ? '' :
      text.replace('{n}', left.length).replace('{name}', left.length ? left[0].name : '');
    return left;
  }

  form.hidden = false;
  input.addEventListener('input', narrow);
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var left = narrow();
    if (left.length === 1) location.href = left[0].link.href;
    else if (left.length && input.value) left[0].link.focus();
  });
  narrow();
})();
